"""Direction: a fall told as a rise, or old and new exchanged."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure
from tieout.relations import Change


def repairs(case: Case) -> Iterator[Repair]:
    """Turn the change round, by its word or by its sign; else exchange old and new."""
    change = case.relation
    if not isinstance(change, Change):
        return
    if change.measure == "direction":
        yield Repair(relation=replace(change, falls=not change.falls), told=".turned")
        return
    if change.by is None:
        return
    by = case.figure(change.by)
    if by.value > 0:
        told = "" if change.amount is None else ".amount"
        yield Repair(relation=replace(change, falls=not change.falls), told=told)
    elif by.upper is None:
        yield Repair((_negated(by),))
    if change.amount is not None:
        return
    yield Repair(
        relation=replace(change, old=change.new, new=change.old), edits=2, told=".exchanged"
    )


def _negated(figure: Figure) -> Figure:
    return replace(figure, written=replace(figure.written, value=-figure.value))


DIRECTION = Suspicion("direction", 42, repairs)
