"""Relations as equations: units brought together, currencies through the year's rates."""

from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from tieout.checks.basis import Basis
from tieout.checks.equation import ONE, Equation, Inverse, Linear, Product, Same, Term
from tieout.checks.scale import PERCENT, Scale, Unfit
from tieout.figures import NOTHING, Figure, FigureId, Interval, Level
from tieout.relations import (
    Change,
    Difference,
    Equivalence,
    Mean,
    Multiple,
    PeriodLabel,
    Relation,
    Restatement,
    Share,
    Sum,
)
from tieout.relations import Product as ProductRelation

BELOW_ZERO = Interval.below(0)
AT_MOST_ZERO, AT_LEAST_ZERO = Interval.at_most(0), Interval.at_least(0)
SLACK, SLACK_LOOSE = Fraction(2, 100), Fraction(4, 100)  # what the year's rule forgives a pair


def formulas(relation: Relation, basis: Basis) -> tuple[Equation, ...]:
    """
    Return what *relation* says; where it may be meant in two ways, both, and one must hold.

    Every role must be filled. Raises :class:`Unfit` where units or currencies cannot be brought
    together. On one basis, a relation is put into figures once.
    """
    known = basis.equations.get(id(relation))
    if known is None or known[0] is not relation:
        known = basis.equations[id(relation)] = (relation, _formulas(relation, basis))
    return known[1]


def _formulas(  # noqa: PLR0911 - one return a relation
    relation: Relation, basis: Basis
) -> tuple[Equation, ...]:
    scale = Scale(basis, relation.figures)
    match relation:
        case Equivalence():
            return (_equivalence(relation, scale),)
        case Share(part=part, whole=whole, percent=percent):
            scale.alike(part, whole)
            return (Product((scale.term(part), scale.term(whole), scale.ratio(percent))),)
        case Change():
            return _change(relation, scale)
        case Sum(parts=parts, total=total, complete=complete):
            scale.alike(*parts, total)
            within = NOTHING if complete else AT_MOST_ZERO
            return (_linear(scale, parts, (total,), within),)
        case Difference(minuend=minuend, subtrahend=subtrahend, result=result):
            scale.alike(minuend, subtrahend, result)
            return (_linear(scale, (minuend,), (subtrahend, result), NOTHING),)
        case Mean(parts=parts, mean=mean):
            scale.alike(*parts, mean)
            terms = (*map(scale.term, parts), scale.term(mean, -len(parts)))
            return (Linear(terms, NOTHING),)
        case Multiple(numerator=numerator, denominator=denominator, multiple=multiple):
            scale.quotient(numerator, denominator, multiple)
            factors = (scale.term(denominator), scale.factor(multiple))
            return (Product((scale.term(numerator), *factors)),)
        case ProductRelation(factors=factors_, result=result):
            return (Product((scale.term(result), *map(scale.factor, factors_))),)
        case Restatement(members=members) | PeriodLabel(members=members):
            scale.alike(*members)
            return (Same(tuple(map(scale.term, members))),)
        case _:
            assert_never(relation)


def _linear(
    scale: Scale,
    plus: Sequence[FigureId | None],
    minus: Sequence[FigureId | None],
    within: Interval,
) -> Linear:
    terms = (*map(scale.term, plus), *(scale.term(it, -1) for it in minus))
    return Linear(terms, within)


def _change(relation: Change, scale: Scale) -> tuple[Equation, ...]:
    """
    Say how old becomes new.

    A loss that grows by 20 % moves down: some print that as +20 %, some as -20 %, and both pass.
    """
    old, new, by = relation.old, relation.new, relation.by
    if relation.amount is not None and old is None:
        return (_from_amount(relation, scale),)
    scale.alike(old, new)
    if relation.measure == "direction":
        more, less = (old, new) if relation.falls else (new, old)
        return (Linear((scale.term(more), scale.term(less, -1)), AT_LEAST_ZERO),)
    downwards = relation.falls and scale.figure(by).value > 0
    sign = -1 if downwards else 1
    match relation.measure:
        case "multiple":
            return (Product((scale.term(new), scale.term(old), scale.ratio(by))),)
        case "percent":
            below_zero = scale.figure(old).read(Level.AS_WRITTEN).meets(BELOW_ZERO)
            signs = (sign, -sign) if below_zero else (sign,)
            grown = [scale.ratio(by, sign=it, offset=ONE) for it in signs]
            return tuple(Product((scale.term(new), scale.term(old), it)) for it in grown)
        case "points" | "amount":
            scale.alike(old, by)
            terms = (scale.term(old), scale.term(by, sign), scale.term(new, -1))
            return (Linear(terms, NOTHING),)
        case _:
            assert_never(relation.measure)


def _from_amount(relation: Change, scale: Scale) -> Product:
    """
    Tie a change told twice, "fell $3 million, or 12%, to $22 million", without the figure before.

    With the amount a, the share p of the old figure and the new one n: n = a × (1 / p ± 1).
    """
    scale.alike(relation.new, relation.amount)
    percent = scale.figure(relation.by)
    sign = -1 if relation.falls and percent.value > 0 else 1
    told = Inverse(percent.id, 1 / PERCENT, Fraction(sign))
    return Product((scale.term(relation.new), scale.term(relation.amount), told))


def _equivalence(relation: Equivalence, scale: Scale) -> Product:
    one, other = scale.figure(relation.a), scale.figure(relation.b)
    if one.currency is None or other.currency is None:
        raise Unfit("currency.missing")
    if relation.rate is not None:
        return _at_stated_rate(one, other, scale.figure(relation.rate))
    span = scale.basis.span(one.currency, other.currency)
    if span is None:
        raise Unfit("rate.missing", base=one.currency, quote=other.currency)
    slack = SLACK_LOOSE if relation.evidence.loose else SLACK
    return Product((Term(other.id), Term(one.id, span.widened(slack))))


def _at_stated_rate(one: Figure, other: Figure, rate: Figure) -> Product:
    """At $1 = 84.6 yen, the yen are the dollars times 84.6, whichever stands first."""
    match rate.per, rate.currency:
        case (one.currency, other.currency):
            return Product((Term(other.id), Term(one.id), Term(rate.id)))
        case (other.currency, one.currency):
            return Product((Term(one.id), Term(other.id), Term(rate.id)))
        case _:
            raise Unfit("units.differ")
