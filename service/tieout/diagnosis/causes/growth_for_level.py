"""Growth for level: "up 18%" where "up to 18%" was meant, or "up 118%" for "to 118%"."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.relations import Change, Restatement


def repairs(case: Case) -> Iterator[Repair]:
    """Read the change as the level reached: the new figure itself, or its multiple of the old."""
    change = case.relation
    if not isinstance(change, Change) or change.by is None or change.new is None:
        return
    if case.figure(change.by).kind is case.figure(change.new).kind:
        same = Restatement(members=(change.by, change.new), evidence=change.evidence)
        yield Repair(relation=same)
    elif change.measure == "percent" and not change.falls:
        yield Repair(relation=replace(change, measure="multiple"))


GROWTH_FOR_LEVEL = Suspicion("growth_for_level", 40, repairs)
