"""Inverted rate: divided where one should multiply."""

from collections.abc import Iterator
from fractions import Fraction

from tieout.checks import Around
from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Level

NEAR = Fraction(2, 100)


def repairs(case: Case) -> Iterator[Repair]:
    pair, value = case.pair, case.converted()
    span = case.span(Around.WEEK)
    if pair is None or span is None or value is None:
        return
    one, other = pair
    implied = other.read(Level.ROUNDED) / one.read(Level.ROUNDED)
    if implied.meets(span.reciprocal().widened(NEAR)):
        yield Repair((valued(other, value),), words=(("other", one.text),))


INVERTED_RATE = Suspicion("inverted_rate", 12, repairs)
