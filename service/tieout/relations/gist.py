"""Changes told in no fixed order: who is old and who is new is said by the word beside a figure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tieout.relations.cues import Cues
from tieout.relations.lexing import FIGURES, Token
from tieout.relations.likeness import akin
from tieout.relations.match import cue_of
from tieout.relations.relation import Change, ChangeRole, Evidence
from tieout.relations.sentence import Sentence
from tieout.relations.tempers import scope
from tieout.relations.text import Text
from tieout.relations.yardstick import is_yardstick

BREAKS = frozenset(("semicolon", "colon", "while", "stake", "further", "each", "dash"))
LEVELS = frozenset(("money", "count", "price"))
MEASURES: Mapping[str, ChangeRole] = {"percent": "percent", "points": "points"}
TURNS = {"rise": False, "more": False, "fall": True, "less": True}
TIMES_BEFORE = frozenset(("prior", "yoy"))
TIME_CHARS_MAX = 6  # "last year's 1,251 euros"
OLD_BEHIND = frozenset(("yoy", "prior"))
PASSED = frozenset(("about", "comma", "anaphora", "definite", "basis", "filler"))
NEAR_CHARS_MAX = 40
LEVELS_OF_A_CHANGE = 2
LEADING = frozenset(("by", "of", "to", "reach", "from"))  # "ein Anstieg von 12 Prozent"
MOVING = frozenset(("rise", "fall", "move"))


@dataclass(frozen=True, slots=True)
class Clause:
    """A run of tokens without a break: where it stands in its sentence."""

    first: int
    tokens: Sequence[Token]

    def beside(self, at: int, step: int) -> Token | None:
        """Return the nearest telling token before or behind one, if it stands close."""
        here = at + step
        while 0 <= here < len(self.tokens) and self.tokens[here].name in PASSED:
            here += step
        if not 0 <= here < len(self.tokens):
            return None
        low, high = sorted((at, here))
        gap = self.tokens[high].start - self.tokens[low].end
        return self.tokens[here] if gap <= NEAR_CHARS_MAX else None


def gists(text: Text, sentence: Sentence) -> Iterator[Change]:
    """
    Yield the changes of a sentence's clauses that hold two levels, one measure of change, no more.

    The measure stands beside a word of change; one level alone is marked as the older, by "from",
    "last year's" and the like; and nothing else is measured there.
    """
    if sentence.names.isdisjoint(TURNS) or sentence.names.isdisjoint(MEASURES):
        return
    written = sentence.text[sentence.start : sentence.end]
    if any(it in written for it in text.cues.to_date):
        return
    for clause in _clauses(sentence):
        found = _change(text, sentence, clause)
        if found is not None:
            yield found


def _clauses(sentence: Sentence) -> Iterator[Clause]:
    first = 0
    for index, token in enumerate(sentence.tokens):
        if token.name in BREAKS:
            yield Clause(first, sentence.tokens[first:index])
            first = index + 1
    yield Clause(first, sentence.tokens[first:])


def _change(text: Text, sentence: Sentence, clause: Clause) -> Change | None:
    measured = _measured(clause)
    if measured is None or len({it.value for it in clause.tokens if it.name == "measure"}) > 1:
        return None
    by, levels = measured
    falls = _falls(clause, by)
    old = [it for it in levels if _is_old(clause, it, by, text.cues)] or _earlier(
        text, clause, levels
    )
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
        evidence=_evidence(sentence, clause),
    )


def _measured(clause: Clause) -> tuple[int, Sequence[int]] | None:
    """Return the place of the one measure of change, and of the two levels beside it."""
    places: dict[str, list[int]] = {}
    for at, token in enumerate(clause.tokens):
        if token.name in FIGURES and token.name not in {"years", "span"}:
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


def _falls(clause: Clause, by: int) -> bool | None:
    """
    Say whether the measure is one of a fall; None where no word of change stands beside it.

    "By" and "of" lead on to the word before them; "by" alone is enough where all words agree.
    """
    tokens = clause.tokens
    for step in (-1, 1):
        beside = clause.beside(by, step)
        if beside is not None and beside.name in TURNS:
            return TURNS[beside.name]
        if step < 0 and beside is not None and beside.name in LEADING:
            ahead = clause.beside(tokens.index(beside), -1)
            if ahead is not None and ahead.name in TURNS:
                return TURNS[ahead.name]
            turns = {TURNS[it.name] for it in tokens if it.name in TURNS}
            if beside.name == "by" and len(turns) == 1:
                return turns.pop()
    return None


def _is_old(clause: Clause, at: int, by: int, cues: Cues) -> bool:
    """Whether a level is marked as the older one."""
    before, behind = clause.beside(at, -1), clause.beside(at, 1)
    if cues.postpositions and behind is not None and behind.name == "from":
        return True
    if not cues.postpositions and before is not None and before.name == "from":
        return True
    if before is not None and (_compares(clause, before, by) or _is_dated(clause, at)):
        return True
    if before is not None and before.name in {"of", "by"} and _starts(clause, at):
        return True
    if behind is None or behind.name not in OLD_BEHIND:
        return False
    return behind.start - clause.tokens[at].end <= NEAR_CHARS_MAX // 2 and not _leads(clause, at)


def _starts(clause: Clause, at: int) -> bool:
    """Whether a word of change, "of" and a level are followed by "to": *pasó de 41 a 52*."""
    before, behind = clause.tokens[max(at - 2, 0) : at], clause.beside(at, 1)
    leads = len(before) > 1 and before[0].name in MOVING
    leads = leads and before[1].start - before[0].end <= TIME_CHARS_MAX
    return leads and behind is not None and behind.name in {"to", "reach"}


def _is_dated(clause: Clause, at: int) -> bool:
    """Whether a past time stands right before a figure, "of" between them or not."""
    ahead = [it for it in clause.tokens[max(at - 2, 0) : at] if it.name != "of"]
    near = bool(ahead) and clause.tokens[at].start - ahead[-1].end <= TIME_CHARS_MAX
    return near and ahead[-1].name in TIMES_BEFORE


def _is_of_another(clause: Clause, by: int, levels: Sequence[int]) -> bool:
    """Whether what the measure tells of is named behind the first figure: another thing."""
    first = min(by, *levels)
    names = [it.name for it in clause.tokens]
    return "unlike" in names or "measure" in names[first:]


def _earlier(text: Text, clause: Clause, levels: Sequence[int]) -> list[int]:
    """Return the level of the earlier period, where both have one."""
    starts = [
        (period.start, at)
        for at in levels
        if (period := text.figures[clause.tokens[at].value].period) and period.start
    ]
    if len(starts) < LEVELS_OF_A_CHANGE or len({start for start, _ in starts}) == 1:
        return []
    return [min(starts)[1]]


def _compares(clause: Clause, token: Token, by: int) -> bool:
    """Whether "12% more than", or "a rise of 12% over", sets a figure against another."""
    ahead = clause.beside(clause.tokens.index(token), -1)
    if token.name in {"more", "less"}:
        return ahead is clause.tokens[by]
    return token.name == "over" and ahead is not None and ahead.name in TURNS


def _leads(clause: Clause, at: int) -> bool:
    """Whether "to" or "reached" makes a level the newer one, whatever time follows."""
    before = clause.beside(at, -1)
    return before is not None and before.name in {"to", "reach", "rise", "fall"}


def _evidence(sentence: Sentence, clause: Clause) -> Evidence:
    last = clause.first + len(clause.tokens)
    cue = cue_of(sentence, clause.tokens)
    return Evidence(cue=cue or None, scope=scope(sentence, clause.first, last))
