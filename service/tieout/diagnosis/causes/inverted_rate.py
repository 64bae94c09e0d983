"""Inverted rate: divided where one should multiply."""

from collections.abc import Iterator
from fractions import Fraction

from tieout.checks import Around
from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Level

NEAR = Fraction(2, 100)
LOOSELY = 3  # a rate that is turned over and off by a per cent or two besides


def repairs(case: Case) -> Iterator[Repair]:
    pair, value = case.pair, case.expected.converted
    span = case.span(Around.WEEK)
    if pair is None or span is None or value is None:
        return
    one, other = pair
    implied = other.read(Level.ROUNDED) / one.read(Level.ROUNDED)
    turned = span.reciprocal()
    if implied.meets(turned.widened(NEAR)):
        prior = None if implied.meets(turned) else LOOSELY
        yield Repair((valued(other, value),), prior=prior, words=(("other", one.text),))


INVERTED_RATE = Suspicion("inverted_rate", 12, repairs)
