"""Unconverted: the same number under another currency's label."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion


def repairs(case: Case) -> Iterator[Repair]:
    pair, value = case.pair, case.expected.converted
    if pair is None or value is None:
        return
    one, other = pair
    if (one.value, one.upper) == (other.value, other.upper):
        yield Repair((valued(other, value),), words=(("other", one.text),))


UNCONVERTED = Suspicion("unconverted", 60, repairs)
