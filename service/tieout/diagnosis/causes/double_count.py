"""Double count: a subtotal among its own parts, or one part twice."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, FigureId, Interval, Level, total
from tieout.relations import Sum

PARTS_MAX = 60
SUBTOTAL = 45


def repairs(case: Case) -> Iterator[Repair]:
    """Leave out one part; one that repeats others is the likeliest."""
    match case.relation:
        case Sum(parts=parts) if 2 < len(parts) <= PARTS_MAX:  # noqa: PLR2004 - two parts are no list
            for i, part in enumerate(parts):
                if part is not None:
                    fewer = replace(case.relation, parts=parts[:i] + parts[i + 1 :])
                    prior = SUBTOTAL if _repeats(case, part, parts[:i] + parts[i + 1 :]) else None
                    words = (("part", case.figure(part).text),)
                    yield Repair(relation=fewer, prior=prior, words=words)


def _repeats(case: Case, part: FigureId, others: tuple[FigureId | None, ...]) -> bool:
    """Whether a part is the same as another, or the sum of some that stand right before it."""
    stated = case.figure(part).read(Level.AS_WRITTEN)
    figures = [case.figure(it) for it in others if it is not None]
    twice = any(it.value == case.figure(part).value for it in figures)
    return twice or any(stated.meets(_sum(figures[i:])) for i in range(len(figures) - 1))


def _sum(figures: list[Figure]) -> Interval:
    return total(it.read(Level.AS_WRITTEN) for it in figures)


DOUBLE_COUNT = Suspicion("double_count", 9, repairs)
