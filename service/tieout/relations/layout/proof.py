"""Relations that one heading announces for many rows: believed where the rows bear them out."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from tieout.figures import Figure, FigureId, Interval, Level
from tieout.relations.relation import Change, Share

PERCENT = Fraction(1, 100)
Told = TypeVar("Told", Share, Change)


def borne_out(told: Sequence[Told], figures: Mapping[FigureId, Figure]) -> Sequence[Told]:
    """
    Return the relations of a column where at least half of them hold, else none.

    "Share" may be a share of something else, "growth" may be organic: then no row fits. One wrong
    row among right ones is what we look for.
    """
    holding = sum(_holds(it, figures) for it in told)
    return told if holding and holding * 2 >= len(told) else ()


def _holds(relation: Share | Change, figures: Mapping[FigureId, Figure]) -> bool:
    def of(id_: FigureId | None) -> Interval:
        return figures[id_ or ""].read(Level.ROUNDED)

    if isinstance(relation, Share):
        return of(relation.part).meets(of(relation.whole) * of(relation.percent).scaled(PERCENT))
    rise, by = of(relation.new) - of(relation.old), of(relation.by)
    return rise.meets(by if relation.measure == "amount" else of(relation.old) * by.scaled(PERCENT))
