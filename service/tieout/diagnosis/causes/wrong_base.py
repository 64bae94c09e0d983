"""Wrong base: a percentage that belongs to another whole or another period."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, valued
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, FigureId, Kind, Level, Written
from tieout.relations import Change, Relation, Share

NAMED = 40  # a whole in the same document that fits is hardly chance
RATIOS = {Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS, Kind.MULTIPLE}
RATIO_MAX = Fraction(5)


def repairs(case: Case) -> Iterator[Repair]:
    base, measure = _base(case.relation), _measure(case.relation)
    if base is not None:
        yield from _other_base(case, case.figure(base))
    if measure is not None:
        yield from _other_measure(case, case.figure(measure))


def _base(relation: Relation) -> FigureId | None:
    match relation:
        case Share(whole=whole):
            return whole
        case Change(old=old, measure="percent"):
            return old
        case _:
            return None


def _measure(relation: Relation) -> FigureId | None:
    match relation:
        case Share(percent=percent):
            return percent
        case Change(old=str(), by=by):
            return by
        case _:
            return None


def _other_base(case: Case, base: Figure) -> Iterator[Repair]:
    should = case.expected.should(base.id)
    for other in case.others:
        alike = (other.kind, other.currency) == (base.kind, base.currency)
        if alike and should is not None and other.read(Level.AS_WRITTEN).meets(should):
            relation = _on(case.relation, other.id)
            yield Repair(
                relation=relation,
                prior=NAMED,
                distance=case.distance(other),
                words=(("base", other.text),),
                told=".named",
            )


def _on(relation: Relation, base: FigureId) -> Relation:
    match relation:
        case Share():
            return replace(relation, whole=base)
        case Change():
            return replace(relation, old=base)
        case _:
            return relation


def _other_measure(case: Case, measure: Figure) -> Iterator[Repair]:
    """The percentage as it would be of this base, where it is off by less than a slip of scale."""
    value, stated = case.expected.printed(measure.id), measure.middle
    if measure.kind not in RATIOS or value is None:
        return
    if value * stated > 0 and 1 / RATIO_MAX < value / stated < RATIO_MAX:
        told = "" if measure.kind is Kind.PERCENT else ".change"
        right = valued(measure, value)
        plain = Written(right.value, right.written.step, right.written.step)
        yield Repair((right.rewritten(plain),), told=told)


WRONG_BASE = Suspicion("wrong_base", 10, repairs)
