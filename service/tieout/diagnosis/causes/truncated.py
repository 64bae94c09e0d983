"""Truncated: 1.29 printed as 1.2, or rounded twice."""

from collections.abc import Iterator

from tieout.checks import Verdict
from tieout.checks.measure import middle
from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Interval


def repairs(case: Case) -> Iterator[Repair]:
    """Round anew a figure less than a unit of its last round place from what it should be."""
    if case.check.verdict is not Verdict.BORDERLINE:
        return
    for figure in reversed(case.suspects):
        should = case.should(figure.id)
        if should is None or not should.bounded or figure.upper is not None or figure.cell:
            continue
        away = should.gap(Interval.exactly(middle(figure)))
        halved = 2 * abs(should.midpoint) < abs(middle(figure))
        if 0 < away < figure.written.round_step and not halved:
            value = case.printed(figure.id)
            right = should.midpoint if value is None else value
            yield Repair((valued(figure, right),), distance=case.distance(figure))


TRUNCATED = Suspicion("truncated", 20, repairs)
