"""Changes told in no fixed order: who is old and who is new is said by the word beside a figure."""

from collections.abc import Iterator, Mapping, Sequence

from tieout.relations.evidence import Evidence
from tieout.relations.kinds.older_level import older
from tieout.relations.kinds.turns import TURNS, falls_by
from tieout.relations.relation import Change, ChangeRole
from tieout.relations.texts.clause import Clause, clauses
from tieout.relations.texts.likeness import akin
from tieout.relations.texts.match import cue_of
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.tempers import scope
from tieout.relations.texts.text import Text
from tieout.relations.texts.yardstick import is_yardstick
from tieout.relations.wording.lexer import FIGURES

BREAKS = frozenset(("semicolon", "colon", "while", "stake", "further", "each", "dash"))
LEVELS = frozenset(("money", "count", "price"))
MEASURES: Mapping[str, ChangeRole] = {"percent": "percent", "points": "points"}
TELLING = frozenset(FIGURES) - {"years", "span"}
LEVELS_OF_A_CHANGE = 2


def gists(text: Text, sentence: Sentence) -> Iterator[Change]:
    """
    Yield the changes of a sentence's clauses that hold two levels, one measure of change, no more.

    The measure stands beside a word of change; one level alone is marked as the older, by "from",
    "last year's" and the like; and nothing else is measured there.
    """
    if len(sentence.figures) <= LEVELS_OF_A_CHANGE:
        return
    if sentence.names.isdisjoint(TURNS) or sentence.names.isdisjoint(MEASURES):
        return
    written = sentence.text[sentence.start : sentence.end]
    if any(it in written for it in text.cues.to_date):
        return
    for clause in clauses(text, sentence, BREAKS):
        found = _change(text, clause)
        if found is not None:
            yield found


def _change(text: Text, clause: Clause) -> Change | None:
    measured = _measured(clause)
    if measured is None or len({it.value for it in clause.tokens if it.name == "measure"}) > 1:
        return None
    by, levels = measured
    falls = falls_by(clause, by)
    old = older(clause, levels, by)
    if falls is None or len(old) != 1 or _is_of_another(clause, by, levels):
        return None
    new = next(it for it in levels if it != old[0])
    before, after, told = (clause.tokens[it].value for it in (old[0], new, by))
    if not akin((text.figures[before], text.figures[after])) or is_yardstick(text, before):
        return None
    return Change(
        old=before,
        new=after,
        by=told,
        measure=MEASURES[clause.tokens[by].name],
        falls=falls,
        evidence=_evidence(clause),
    )


def _measured(clause: Clause) -> tuple[int, Sequence[int]] | None:
    """Return the place of the one measure of change, and of the two levels beside it."""
    places: dict[str, list[int]] = {}
    for at, token in enumerate(clause.tokens):
        if token.name in TELLING:
            places.setdefault(token.name, []).append(at)
    points, percents = places.pop("points", []), places.pop("percent", [])
    levels = sorted(at for name in places for at in places[name])
    if any(name not in LEVELS for name in places):
        return None
    if len(points) == 1 and len(percents) == LEVELS_OF_A_CHANGE and not levels:
        return points[0], percents
    if len(percents) == 1 and len(levels) == LEVELS_OF_A_CHANGE and not points:
        return percents[0], levels
    return None


def _is_of_another(clause: Clause, by: int, levels: Sequence[int]) -> bool:
    """Whether what the measure tells of is named behind the first figure: another thing."""
    first = min(by, *levels)
    names = [it.name for it in clause.tokens]
    return "unlike" in names or "measure" in names[first:]


def _evidence(clause: Clause) -> Evidence:
    last = clause.first + len(clause.tokens)
    cue = cue_of(clause.sentence, clause.tokens)
    return Evidence(cue=cue or None, scope=scope(clause.sentence, clause.first, last))
