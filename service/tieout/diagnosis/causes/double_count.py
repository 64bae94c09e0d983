"""Double count: a subtotal among its own parts, or one part counted twice in the total."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, islice

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, FigureId, Interval, Level, total
from tieout.relations import Sum

PARTS_MAX = 60
SUBTOTAL = 45


def repairs(case: Case) -> Iterator[Repair]:
    """
    Leave out one part; one that repeats others is the likeliest. Or count no part twice.

    What is left must make the whole: of parts that are merely included, any might be left out.
    """
    match case.relation:
        case Sum(parts=parts, total=str(whole)) if len(parts) <= PARTS_MAX:
            yield from _twice(case, [it for it in parts if it is not None], whole)
    match case.relation:
        case Sum(parts=parts) if 2 < len(parts) <= PARTS_MAX:  # noqa: PLR2004 - two parts are no list
            for i, part in enumerate(parts):
                if part is not None:
                    rest = parts[:i] + parts[i + 1 :]
                    fewer = replace(case.relation, parts=rest, complete=True)
                    prior = SUBTOTAL if _repeats(case, part, rest) else None
                    words = (("part", case.figure(part).text),)
                    yield Repair(relation=fewer, prior=prior, words=words)


def _twice(case: Case, parts: list[FigureId], whole: FigureId) -> Iterator[Repair]:
    """The total as it would be without the part that it counts once more."""
    stated = case.figure(whole).read(Level.AS_WRITTEN)
    figures = [case.figure(it) for it in parts]
    once, right = _sum(figures), case.expected.printed(whole)
    if right is None:
        return
    for part in figures:
        if stated.meets(once + part.read(Level.AS_WRITTEN)):
            words = (("part", part.text),)
            yield Repair((valued(case.figure(whole), right),), words=words, told=".total")


def _repeats(case: Case, part: FigureId, others: tuple[FigureId | None, ...]) -> bool:
    """Whether a part is the same as another, or the sum of some that stand right before it."""
    stated = case.figure(part).read(Level.AS_WRITTEN)
    figures = [case.figure(it) for it in others if it is not None]
    twice = any(it.value == case.figure(part).value for it in figures)
    ends = accumulate(it.read(Level.AS_WRITTEN) for it in reversed(figures))
    return twice or any(stated.meets(it) for it in islice(ends, 1, None))


def _sum(figures: list[Figure]) -> Interval:
    return total(it.read(Level.AS_WRITTEN) for it in figures)


DOUBLE_COUNT = Suspicion("double_count", 9, repairs)
