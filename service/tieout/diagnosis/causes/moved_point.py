"""Moved point: "12.9" for "1.29"."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.causes.scale_slip import might_be_nothing, times
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind

PLACES = (1, -1, 2, -2)
PRIOR_OF_TWO_PLACES = 5
BARE = 50  # a percentage has no scale word that could slip instead


def repairs(case: Case) -> Iterator[Repair]:
    for figure in case.suspects:
        if figure.style.decimals and not might_be_nothing(case, figure):
            for by, moved in case.moved(figure, PLACES):
                places = abs(by)
                prior = _prior(figure, places)
                yield Repair((moved,), edits=places, prior=prior, words=times(by))


def _prior(figure: Figure, places: int) -> int | None:
    if places > 1:
        return PRIOR_OF_TWO_PLACES
    return None if figure.kind is Kind.MONEY else BARE


MOVED_POINT = Suspicion("moved_point", 30, repairs)
