"""Missing part: the parts fall short of their total."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.diagnosis.case import Case
from tieout.diagnosis.printing import as_printed
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Level
from tieout.relations import Sum

NAMED = 44


def repairs(case: Case) -> Iterator[Repair]:
    """Add a figure of the document that fills the gap; else leave room for one that is not told."""
    relation = case.relation
    if not isinstance(relation, Sum) or not relation.complete or relation.total is None:
        return
    total = case.figure(relation.total)
    parts = [case.figure(it) for it in relation.parts if it is not None]
    short = total.middle - sum(it.middle for it in parts)
    for other in case.others:
        alike = (other.kind, other.currency) == (total.kind, total.currency)
        if alike and short in other.read(Level.ROUNDED):
            fuller = replace(relation, parts=(*relation.parts, other.id))
            yield Repair(relation=fuller, prior=NAMED, words=(("part", other.text),))
    if short * total.middle > 0 and all(it.middle * total.middle > 0 for it in parts):
        room = replace(relation, complete=False)
        yield Repair(relation=room, words=(("part", as_printed(total, short)),))


MISSING_PART = Suspicion("missing_part", 3, repairs)
