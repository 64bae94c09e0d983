"""Percent for points: from 3 % to 5 % is two points, not two per cent."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind
from tieout.relations import Change

RATIOS = {Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS}


def repairs(case: Case) -> Iterator[Repair]:
    """Read the change the other way, where both levels are percentages themselves."""
    change = case.relation
    if not isinstance(change, Change) or change.old is None:
        return
    if case.figure(change.old).kind not in RATIOS or change.by is None:
        return
    by = case.figure(change.by)
    match change.measure:
        case "percent":
            yield _meaning(by, Kind.POINTS, replace(change, measure="points"))
        case "points":
            yield _meaning(by, Kind.PERCENT, replace(change, measure="percent"))
        case _:
            return


def _meaning(by: Figure, kind: Kind, change: Change) -> Repair:
    """Write the change anew where its text names the other kind; else it may mean this one."""
    if by.kind is kind or by.kind is Kind.BASIS_POINTS:
        return Repair(relation=change, told=f".{change.measure}")
    return Repair((replace(by, kind=kind),), relation=change)


PERCENT_FOR_POINTS = Suspicion("percent_for_points", 45, repairs)
