"""What the figures of a relation imply for the one that nobody stated."""

from collections.abc import Sequence
from dataclasses import fields, replace
from decimal import Decimal
from typing import Any, get_args

from tieout.checks.basis import Basis
from tieout.checks.check import Implied
from tieout.checks.formula import formulas
from tieout.checks.measure import computed
from tieout.figures import Figure, FigureId, Interval, Kind, Level, Qualifier, Style, Written
from tieout.relations import Change, Equivalence, Product, Relation, Share

NOBODY: FigureId = "∅"
_ABOUT = Qualifier.ABOUT
_ROLES = {
    kind.kind: tuple(it.name for it in fields(kind) if it.name not in {"amount", "evidence"})
    for kind in get_args(Relation)
}
"""The fields of each kind that may miss a figure: the amount beside a percentage never does."""


def implied(relation: Relation, basis: Basis) -> Implied | None:
    """
    Return the one missing operand as the others imply it; None where more are missing.

    Raises ``Unfit`` where units or currencies cannot be brought together. A figure that is
    "about" counts with its digits as written: "roughly 2.3%" and "approximately $710 million" imply
    a whole of 30.2 to 31.6 billion.
    """
    missing = [role for role, figure in relation.operands() if figure is None]
    if len(missing) != 1 or isinstance(relation, Equivalence):
        return None
    stated = [basis.figures[it] for it in relation.figures]
    if not stated:
        return None
    role = missing[0]
    like = _like(relation, role, stated)
    filled = _filled(relation)
    equation = formulas(filled, basis.repaired({NOBODY: like}))[0]
    unknown = {NOBODY: Interval.EVERYTHING}
    as_written = computed(equation, NOBODY, unknown | {it.id: _digits(it) for it in stated})
    exact = unknown | {it.id: Interval.exactly(it.middle) for it in stated}
    value = computed(equation, NOBODY, exact)
    if as_written is None or value is None or not value.bounded:
        return None
    return Implied(role, like.kind, value.midpoint, as_written, like.currency)


def _digits(figure: Figure) -> Interval:
    if figure.qualifier is not _ABOUT or figure.cell is not None:
        return figure.read(Level.AS_WRITTEN)
    return replace(figure.written, qualifier=None).read(Level.AS_WRITTEN)


def _filled(relation: Relation) -> Relation:
    """Return the relation with the missing operand named."""
    filled: dict[str, Any] = {}
    for name in _ROLES[relation.kind]:
        match getattr(relation, name):
            case None:
                filled[name] = NOBODY
            case tuple() as several:
                filled[name] = tuple(one or NOBODY for one in several)
            case _:
                continue
    return replace(relation, **filled)


def _like(relation: Relation, role: str, stated: Sequence[Figure]) -> Figure:
    """Return a stand-in of the kind and currency that the missing operand must have."""
    kind, currency = _kind(relation, role, stated)
    nothing = Written(Decimal(0), Decimal(1), Decimal(1))
    return Figure(NOBODY, "", kind, nothing, Style(stated[0].style.language), currency=currency)


def _kind(relation: Relation, role: str, stated: Sequence[Figure]) -> tuple[Kind, str | None]:
    dimensionless = {"percent": Kind.PERCENT, "points": Kind.POINTS, "multiple": Kind.MULTIPLE}
    if role in dimensionless:
        return dimensionless[role], None
    model = stated[0]
    match relation:
        case Share() | Change():
            model = next((it for it in stated if it.id in _levels(relation)), model)
        case Product():
            return _factor_kind(relation, role, stated)
        case _:
            pass
    return model.kind, model.currency


def _levels(relation: Share | Change) -> set[FigureId | None]:
    if isinstance(relation, Share):
        return {relation.part, relation.whole}
    return {relation.old, relation.new}


def _factor_kind(relation: Product, role: str, stated: Sequence[Figure]) -> tuple[Kind, str | None]:
    """Money is missing where it stands on one side only; otherwise a number is."""
    inside = [it for it in stated if it.id in relation.factors and it.kind is Kind.MONEY]
    result = next((it for it in stated if it.id == relation.result), None)
    if role == "result":
        return (Kind.MONEY, inside[0].currency) if inside else (stated[0].kind, None)
    if result is not None and result.kind is Kind.MONEY and not inside:
        return Kind.MONEY, result.currency
    return Kind.COUNT, None
