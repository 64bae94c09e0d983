"""A rate as of a day, of which only as much is worked out as somebody asks for."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Self

from tieout.errors import RateTooOld
from tieout.figures import Interval, Rate
from tieout.rates.archive.column import number_of
from tieout.rates.lookup.asof import Found, rate_at
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.spread import spread_of


@dataclass(eq=False)
class Quotation:
    """
    The rate between two currencies as of a day: where it was found, or the rate itself.

    ``ratio`` is its value as a numerator and a denominator, perhaps not reduced; ``version`` is the
    book's. Equal to itself alone, so that what follows from it can be kept under it.

    Most conversions need the value alone; legs, flags and spread cost more than it does. Nobody
    changes one; it is not frozen because that would double the time of making it.
    """

    base: str
    quote: str
    day: date
    pairs: PairCatalogue
    version: str
    found: Rate | Found
    ratio: tuple[int, int]

    @property
    def value(self) -> Fraction:
        """Units of quote for 1 base, exactly."""
        return Fraction(*self.ratio)

    @cached_property
    def rate(self) -> Rate:
        """The rate with its legs and flags."""
        if isinstance(self.found, Rate):
            return self.found
        return rate_at(*self.found, self.base, self.quote, number_of(self.day))

    def no_older(self, max_age: int | None) -> Self:
        """Return the same; raise RateTooOld where its print is more than *max_age* days older."""
        if max_age is not None and (self.day - self.rate.day).days > max_age:
            raise RateTooOld(f"the last rate is of {self.rate.day}")
        return self

    @cached_property
    def spread(self) -> Interval:
        """What the rate may honestly be: see `spread_of`."""
        return spread_of(self.pairs, self.rate, self.day)

    @property
    def ends(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The least and the most of the spread, as numerators and denominators."""
        low, high = self.spread.low, self.spread.high
        if low is None or high is None:
            return self.ratio, self.ratio
        return (low.above, low.below), (high.above, high.below)
