"""Moved point: "12.9" for "1.29"; of a whole percentage, a zero lost or added: "3%" for "30%"."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.causes.scale_slip import might_be_nothing, times
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind, Written

PLACES = (1, -1, 2, -2)
PRIOR_OF_TWO_PLACES = 5
BARE = 50  # a percentage has no scale word that could slip instead


def repairs(case: Case) -> Iterator[Repair]:
    for figure in case.suspects:
        if might_be_nothing(case, figure):
            continue
        if figure.style.decimals:
            yield from _points(case, figure)
        elif figure.kind is not Kind.MONEY and figure.kind is not Kind.COUNT:
            yield from _zeros(case, figure)


def _points(case: Case, figure: Figure) -> Iterator[Repair]:
    for by, moved in case.moved(figure, PLACES):
        places = abs(by)
        yield Repair((moved,), edits=places, prior=_prior(figure, places), words=times(by))


def _zeros(case: Case, figure: Figure) -> Iterator[Repair]:
    """Add a zero to a whole percentage, or take one away; it is as exact as it is written."""
    written = figure.written
    for by in (1, -1):
        value = written.value.scaleb(by)
        if written.upper is None and value % written.step == 0:
            moved = figure.rewritten(
                Written(value, written.step, written.step, qualifier=written.qualifier)
            )
            if case.near(moved):
                yield Repair((moved,), prior=BARE, told=".lost" if by > 0 else ".added")


def _prior(figure: Figure, places: int) -> int | None:
    if places > 1:
        return PRIOR_OF_TWO_PLACES
    return None if figure.kind is Kind.MONEY else BARE


MOVED_POINT = Suspicion("moved_point", 30, repairs)
