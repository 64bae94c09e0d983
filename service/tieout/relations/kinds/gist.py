"""Changes told in no fixed order: who is old and who is new is said by the word beside a figure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tieout.relations.kinds.clause_evidence import evidence_of
from tieout.relations.kinds.older_level import older
from tieout.relations.kinds.steps import is_step
from tieout.relations.kinds.turns import TURNS, falls_by
from tieout.relations.relation import Change, ChangeRole
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.clauses import clauses
from tieout.relations.texts.likeness import akin
from tieout.relations.texts.relatives import without_relatives
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text
from tieout.relations.texts.yardstick import is_yardstick
from tieout.relations.wording.lexer import FIGURES

# A clause may go on behind a colon or a dash, where it does not hold the change by itself.
NARROW = frozenset(("semicolon", "while", "stake", "further", "each"))
BREAKS = NARROW | {"colon", "dash"}
LEVELS = frozenset(("money", "count", "price"))
MEASURES: Mapping[str, ChangeRole] = {"percent": "percent", "points": "points"}
TELLING = frozenset(FIGURES) - {"years", "span"}
LINKS = frozenset(("or", "equal", "comma", "about", "open"))
SHORTER = frozenset(("quarter", "half", "month"))
LEVELS_OF_A_CHANGE = 2


@dataclass(frozen=True, slots=True)
class Move:
    """Where a clause tells a change: its measure, and the two levels."""

    by: int
    levels: tuple[int, ...]
    step: int | None = None


def gists(text: Text, sentence: Sentence) -> Iterator[Change]:
    """
    Yield the changes of a sentence's clauses that hold two levels, one measure of change, no more.

    The measure stands beside a word of change; one level alone is marked as the older, by "from",
    "last year's" and the like; and nothing else is measured there.
    """
    if len(sentence.figures) <= LEVELS_OF_A_CHANGE or sentence.names.isdisjoint((*TURNS, "from")):
        return
    written = sentence.text[sentence.start : sentence.end]
    if any(it in written for it in text.cues.to_date):
        return
    told = set[str | None]()
    for clause in _stretches(text, sentence):
        move = _move(clause)
        if move is None or len(clause.measures) > 1:
            continue
        for found in _changes(text, clause, move):
            if found.by not in told:
                told.add(found.by)
                yield found


def _stretches(text: Text, sentence: Sentence) -> Iterator[Clause]:
    """Yield the clauses, those without what "which" leads to, and those beyond a colon or dash."""
    plain = without_relatives(text, sentence)
    yield from clauses(text, sentence, BREAKS)
    if plain is not sentence:
        yield from clauses(text, plain, BREAKS)
    if not sentence.names.isdisjoint(("colon", "dash")):
        yield from clauses(text, plain, NARROW)
    for clause in clauses(text, plain, BREAKS):
        yield from clause.parts()


def _changes(text: Text, clause: Clause, move: Move) -> Iterator[Change]:
    """Yield a change, by the percentage and by the amount where both are told."""
    if len(move.levels) < LEVELS_OF_A_CHANGE:
        found = [_both(text, clause, move)]
    else:
        found = [_change(text, clause, move)]
        if move.step is not None and _is_linked(clause, move):
            found.append(_change(text, clause, replace(move, by=move.step)))
    yield from (it for it in found if it is not None)


def _change(text: Text, clause: Clause, move: Move) -> Change | None:
    falls = _falls(clause, move)
    old = older(clause, move.levels, move.by)
    if falls is None or len(old) != 1 or _is_of_another(clause, move):
        return None
    new = next(it for it in move.levels if it != old[0])
    before, after, told = (clause.tokens[it].value for it in (old[0], new, move.by))
    levels = (text.figures[before], text.figures[after])
    if not akin(levels) or is_yardstick(text, before):
        return None
    if {"rise", "fall"} <= clause.names:  # a loss that was trimmed, "an improvement of 23%"
        falls = levels[1].value < levels[0].value
    return Change(
        old=before,
        new=after,
        by=told,
        measure=MEASURES.get(clause.tokens[move.by].name, "amount"),
        falls=falls,
        evidence=evidence_of(clause),
    )


def _falls(clause: Clause, move: Move) -> bool | None:
    """Return the direction of the measure; "fell 9.3 million, or 8.5%," says it of both."""
    falls = falls_by(clause, move.by)
    if falls is not None or move.step is None:
        return falls
    return falls_by(clause, move.step) if _is_linked(clause, move) else None


def _is_linked(clause: Clause, move: Move) -> bool:
    """Whether an amount and a percentage are one change told twice."""
    return move.step is not None and clause.between(move.step, move.by) <= LINKS


def _both(text: Text, clause: Clause, move: Move) -> Change | None:
    """Return "fell $448 million, a drop of 1.4%, to …" where the level before is not told."""
    if move.step is None or _is_of_another(clause, move):
        return None
    falls, level = _falls(clause, move), move.levels[0]
    if falls is None or falls_by(clause, move.step) is not falls or _may_be_old(clause, move):
        return None
    new, amount, told = (clause.tokens[it].value for it in (level, move.step, move.by))
    if not akin((text.figures[new], text.figures[amount])):
        return None
    return Change(
        old=None, new=new, by=told, amount=amount, falls=falls, evidence=evidence_of(clause)
    )


def _may_be_old(clause: Clause, move: Move) -> bool:
    """Whether a lone level is told as the one before, or as part of something."""
    before = clause.before(move.levels[0])
    return bool({"from", "on", "for"} & set(before)) or bool(older(clause, move.levels, move.by))


def _move(clause: Clause) -> Move | None:
    """Return the place of the one measure of change, and of the two levels beside it."""
    places: dict[str, list[int]] = {}
    for at, token in enumerate(clause.tokens):
        if token.name in TELLING:
            places.setdefault(token.name, []).append(at)
    points, percents = places.pop("points", []), places.pop("percent", [])
    amounts = sorted(at for name in places for at in places[name])
    if any(name not in LEVELS for name in places) or len(points) > 1:
        return None
    if points:
        two = len(percents) == LEVELS_OF_A_CHANGE and not amounts
        return Move(points[0], tuple(percents)) if two else None
    steps = [it for it in amounts if is_step(clause, it)]
    levels = tuple(it for it in amounts if it not in steps)
    if len(steps) > 1 or len(percents) > 1:
        return None
    if len(levels) == 1 and steps and percents:
        return Move(percents[0], levels, steps[0])
    if len(levels) != LEVELS_OF_A_CHANGE or not (percents or steps):
        return None
    return Move((percents or steps)[0], levels, steps[0] if steps else None)


def _is_of_another(clause: Clause, move: Move) -> bool:
    """
    Whether what the measure tells of is named behind the first figure: another thing.

    "At $3.74, earnings were up 11% on …" names it behind the only figure that may stand before.
    """
    places = sorted({move.by, move.step or move.by, *move.levels})
    names = [it.name for it in clause.tokens]
    first = places[1] if names[: places[0]] == ["at"] else places[0]
    ahead, behind = (
        {it.value for it in tokens if it.name == "measure"}
        for tokens in (clause.tokens[:first], clause.tokens[first:])
    )
    again = behind <= ahead and SHORTER.isdisjoint(names)  # last year's is not the quarter's
    return "unlike" in names or bool(behind and not again)
