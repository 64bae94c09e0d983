"""Rate convention: the average or the end of a period, where the rate of the day was expected."""

from collections.abc import Iterator

from tieout.checks.fits import convention
from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion


def repairs(case: Case) -> Iterator[Repair]:
    pair, value = case.pair, case.expected.converted
    if pair is None or value is None:
        return
    note = convention(*pair, case.basis)
    if note is not None:
        yield Repair((valued(pair[1], value),), words=note.words)


RATE_CONVENTION = Suspicion("rate_convention", 6, repairs)
