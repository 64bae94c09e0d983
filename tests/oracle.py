"""
An independent judge of small networks: z3, told the relations in its own terms.

It shares nothing with the checks but the readings of the figures, which have tests of their own.
"""

from collections.abc import Mapping
from fractions import Fraction
from functools import reduce
from operator import mul
from typing import Any

import z3  # type: ignore[import-untyped]
from tieout.figures import Figure, FigureId, Level
from tieout.relations import (
    Change,
    Difference,
    Mean,
    Multiple,
    Product,
    Relation,
    Restatement,
    Share,
    Sum,
)

MILLISECONDS_MAX = 4000
Variables = Mapping[FigureId, Any]


def satisfiable(
    figures: Mapping[FigureId, Figure], relations: list[Relation], level: Level
) -> bool | None:
    """Return whether values exist that satisfy everything; None where z3 does not know in time."""
    solver = z3.Solver()
    solver.set("timeout", MILLISECONDS_MAX)
    variables = {id_: z3.Real(id_) for id_ in figures}
    for id_, figure in figures.items():
        solver.add(*_inside(variables[id_], figure, level))
    for relation in relations:
        solver.add(_said(relation, variables, figures))
    found = solver.check()
    return None if found == z3.unknown else found == z3.sat


def _inside(variable: Any, figure: Figure, level: Level) -> list[Any]:
    low, high = figure.read(level).low, figure.read(level).high
    said = []
    if low is not None:
        said.append(variable > _real(low.value) if low.open else variable >= _real(low.value))
    if high is not None:
        said.append(variable < _real(high.value) if high.open else variable <= _real(high.value))
    return said


def _real(value: Fraction) -> Any:
    return z3.RatVal(value.numerator, value.denominator)


def _said(  # noqa: C901, PLR0911 - one return a relation
    relation: Relation, of: Variables, figures: Mapping[FigureId, Figure]
) -> Any:
    match relation:
        case Share(part=str(part), whole=str(whole), percent=str(percent)):
            return of[part] * 100 == of[whole] * of[percent]
        case Change(old=str(old), new=str(new), by=str(by), measure="amount"):
            return of[old] + of[by] == of[new]
        case Change(old=str(old), new=str(new), by=str(by), measure="percent", falls=falls):
            sign = -1 if falls and figures[by].value > 0 else 1
            rise = of[new] * 100 == of[old] * (100 + sign * of[by])
            if not figures[old].read(Level.AS_WRITTEN).low.value < 0:  # type: ignore[union-attr]
                return rise
            return z3.Or(rise, of[new] * 100 == of[old] * (100 - sign * of[by]))
        case Sum(parts=parts, total=str(total)):
            return z3.Sum([of[it] for it in parts if it is not None]) == of[total]
        case Difference(minuend=str(one), subtrahend=str(other), result=str(result)):
            return of[one] - of[other] == of[result]
        case Multiple(numerator=str(one), denominator=str(other), multiple=str(times)):
            return of[one] == of[other] * of[times]
        case Mean(parts=parts, mean=str(mean)):
            return z3.Sum([of[it] for it in parts if it is not None]) == of[mean] * len(parts)
        case Product(factors=factors, result=str(result)):
            return of[result] == reduce(mul, [of[it] for it in factors if it is not None])
        case Restatement(members=(first, *others)):
            return z3.And([of[first] == of[it] for it in others])
        case _:
            raise NotImplementedError(relation.kind)


def known(relation: Relation) -> bool:
    """Whether the oracle can be told of a relation: published rates are beyond it."""
    return relation.kind not in {"equivalence", "period"}
