"""Truncated: 1.29 printed as 1.2, or rounded twice."""

from collections.abc import Iterator
from fractions import Fraction

from tieout.checks import Verdict
from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Interval

TWICE = Fraction(56, 100)  # 1.445 as 1.45 and then as 1.5: of a place, the furthest from the truth
FINE = 10


def repairs(case: Case) -> Iterator[Repair]:
    """Round anew a figure less than a unit of its last round place from what it should be."""
    if case.check.verdict is not Verdict.BORDERLINE:
        return
    for figure in reversed(case.suspects):
        should = case.expected.should(figure.id)
        if should is None or not should.bounded or figure.upper is not None or figure.cell:
            continue
        value = case.expected.printed(figure.id)
        right = should.midpoint if value is None else value
        apart = should.gap(Interval.exactly(figure.middle)) > 0
        if apart and _is_roundable(figure) and _may_be(figure, right):
            yield Repair((valued(figure, right),), distance=case.distance(figure))


def _is_roundable(figure: Figure) -> bool:
    """Whether a place is small beside the figure: nobody rounds 130 to 200, or five years."""
    written = figure.written
    if not figure.style.digits:
        return False
    return written.round_step == written.step or written.round_step * FINE <= abs(written.value)


def _may_be(figure: Figure, right: Fraction) -> bool:
    """Whether cutting off what it should be gives the figure, or rounding it twice."""
    value = figure.middle
    cut = abs(right) > abs(value) and right * value > 0
    return abs(right - value) < Fraction(figure.written.round_step) * (1 if cut else TWICE)


TRUNCATED = Suspicion("truncated", 20, repairs)
