"""
What a relation says in algebra: three forms, each solved for any of its figures.

Every figure stands in an equation once, so that a projection is exact: it gives all the values,
and only those, that the other figures leave open (a hull where a division splits them in two).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import accumulate
from operator import add, mul
from typing import TypeAlias

from tieout.figures import NOTHING, FigureId, Interval, total

Domains: TypeAlias = Mapping[FigureId, Interval]
ZERO, ONE, MINUS_ONE = Fraction(0), Fraction(1), Fraction(-1)
UNIT = Interval.exactly(1)


@dataclass(frozen=True, slots=True)
class Term:
    """
    A figure as it stands in an equation: ``offset + factor × figure``.

    The factor is an interval where an exchange rate is only known between two ends.
    """

    figure: FigureId
    factor: Fraction | Interval = ONE
    offset: Fraction = ZERO

    def of(self, domains: Domains) -> Interval:
        return self.at(domains[self.figure])

    def at(self, figure: Interval) -> Interval:
        if self.factor is ONE and self.offset is ZERO:
            return figure
        scaled = _times(figure, self.factor)
        return scaled if self.offset is ZERO else scaled.shifted(self.offset)

    def back(self, term: Interval) -> Interval:
        """Return what the figure may be, where the whole term may be *term*."""
        if self.factor is ONE and self.offset is ZERO:
            return term
        rest = term if self.offset is ZERO else term.shifted(-self.offset)
        by = self.factor
        if isinstance(by, Interval):
            return rest / by
        return -rest if by is MINUS_ONE else rest.over(by)


@dataclass(frozen=True, slots=True)
class Inverse(Term):
    """A figure of which the inverse stands in an equation: ``offset + factor ÷ figure``."""

    def at(self, figure: Interval) -> Interval:
        return _times(figure.reciprocal(), self.factor).shifted(self.offset)

    def back(self, term: Interval) -> Interval:
        return _times(term.shifted(-self.offset).reciprocal(), self.factor)


@dataclass(frozen=True, slots=True)
class Linear:
    """The terms add up to something in ``within``: exactly 0, or at most 0."""

    terms: tuple[Term, ...]
    within: Interval

    def holds(self, domains: Domains) -> bool:
        return total(term.of(domains) for term in self.terms).meets(self.within)

    def project(self, at: int, domains: Domains) -> Interval | None:
        others = total(term.of(domains) for i, term in enumerate(self.terms) if i != at)
        return self.terms[at].back(self.within - others)

    def projections(self, domains: Domains) -> Iterator[Interval | None]:
        rest = _all_but_one([term.of(domains) for term in self.terms], NOTHING, add)
        for term, others in zip(self.terms, rest, strict=True):
            yield term.back(self.within - others)


@dataclass(frozen=True, slots=True)
class Product:
    """The first term is the product of all others."""

    terms: tuple[Term, ...]

    def holds(self, domains: Domains) -> bool:
        result, *factors = self.terms
        return result.of(domains).meets(_product([it.of(domains) for it in factors]))

    def project(self, at: int, domains: Domains) -> Interval | None:
        amounts = [term.of(domains) for term in self.terms]
        if at == 0:
            return self.terms[0].back(_product(amounts[1:]))
        others = _product([it for i, it in enumerate(amounts) if i not in {0, at}])
        return _divided(self.terms[at], amounts[0], others)

    def projections(self, domains: Domains) -> Iterator[Interval | None]:
        result, *factors = [term.of(domains) for term in self.terms]
        yield self.terms[0].back(_product(factors))
        rest = _all_but_one(factors, UNIT, mul)
        for term, others in zip(self.terms[1:], rest, strict=True):
            yield _divided(term, result, others)


@dataclass(frozen=True, slots=True)
class Same:
    """All terms are one amount."""

    terms: tuple[Term, ...]

    def holds(self, domains: Domains) -> bool:
        return _meet([term.of(domains) for term in self.terms]) is not None

    def project(self, at: int, domains: Domains) -> Interval | None:
        others = _meet([term.of(domains) for i, term in enumerate(self.terms) if i != at])
        return None if others is None else self.terms[at].back(others)

    def projections(self, domains: Domains) -> Iterator[Interval | None]:
        common = _meet([term.of(domains) for term in self.terms])
        for term in self.terms:
            yield None if common is None else term.back(common)


Equation: TypeAlias = Linear | Product | Same


def _times(amount: Interval, factor: Fraction | Interval) -> Interval:
    if isinstance(factor, Interval):
        return amount * factor
    return -amount if factor is MINUS_ONE else amount.scaled(factor)


def _divided(term: Term, result: Interval, others: Interval) -> Interval | None:
    """Solve for one factor; a zero among the others leaves it open, or contradicts the result."""
    if others.holds_zero:
        if result.holds_zero:
            return Interval.EVERYTHING
        if others == NOTHING:
            return None
    return term.back(result / others)


def _product(factors: Sequence[Interval]) -> Interval:
    return reduce(mul, factors) if factors else UNIT


def _meet(amounts: Sequence[Interval]) -> Interval | None:
    common: Interval | None = Interval.EVERYTHING
    for amount in amounts:
        common = None if common is None else common.meet(amount)
    return common


def _all_but_one(
    amounts: Sequence[Interval], nothing: Interval, join: Callable[[Interval, Interval], Interval]
) -> Iterator[Interval]:
    """Yield for each amount what all the others come to, in time linear in their number."""
    if len(amounts) == 1:
        yield nothing
        return
    first, *inner, last = amounts
    after = [*accumulate(reversed([*inner, last]), join)]
    yield after.pop()
    before = first
    for amount in inner:
        yield join(before, after.pop())
        before = join(before, amount)
    yield before
