"""Percent for points: from 3 % to 5 % is two points, not two per cent."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Kind
from tieout.relations import Change

RATIOS = {Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS}


def repairs(case: Case) -> Iterator[Repair]:
    """Read the change the other way, where both levels are percentages themselves."""
    change = case.relation
    if not isinstance(change, Change) or change.old is None:
        return
    if case.figure(change.old).kind not in RATIOS:
        return
    match change.measure:
        case "percent":
            yield Repair(relation=replace(change, measure="points"), told=".points")
        case "points":
            yield Repair(relation=replace(change, measure="percent"), told=".percent")
        case _:
            return


PERCENT_FOR_POINTS = Suspicion("percent_for_points", 45, repairs)
