"""A pair: the prints of two units by one source, and the days on which both have one."""

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

from tieout.figures.rate import Leg, Rate
from tieout.rates.archive.column import day_of
from tieout.rates.archive.source import Source
from tieout.rates.lookup.memory import Memory
from tieout.rates.lookup.track import Track
from tieout.rates.units.unit_prints import UnitPrints

Place: TypeAlias = tuple[int, int]
"""Where the two prints of a day stand among the prints of base and quote."""

FORTNIGHTLY = range(10957, 12053)
"""2000 to 2002, when Narodowy Bank Polski's weekly table came out every other week."""

FORTNIGHTLY_LOOKBACK_DAYS = 21

NEARLY = 1e-14
"""Relative; a cross of floats is within a tenth of this of the exact one."""


@dataclass(frozen=True)
class QuotedPair:
    """
    The prints of *base* and *quote* by one source.

    A look-up needs no more than they; windows, runs and periods walk along the pair's track, which
    a bounded memory keeps.
    """

    base: UnitPrints
    quote: UnitPrints
    tracks: Memory[tuple[str, str, str], Track] = field(default_factory=lambda: Memory(1))

    @property
    def source(self) -> Source:
        return self.base.source

    def as_of(self, day: int, oldest: int) -> Place | None:
        """Return the last day on or before *day*, not before *oldest*, on which both print."""
        ours, theirs = self.base.days, self.quote.days
        i, j = bisect_right(ours, day) - 1, bisect_right(theirs, day) - 1
        while i >= 0 and j >= 0:
            one, other = ours[i], theirs[j]
            if one < oldest or other < oldest:
                return None
            if one == other:
                return i, j
            if one > other:
                i = bisect_right(ours, other, 0, i) - 1
            else:
                j = bisect_right(theirs, one, 0, j) - 1
        return None

    def first(self) -> int | None:
        """Return the first day on which both print, without walking the whole track."""
        ours, theirs = self.base.days, self.quote.days
        i = j = 0
        while i < len(ours) and j < len(theirs):
            if ours[i] == theirs[j]:
                return ours[i]
            if ours[i] < theirs[j]:
                i = bisect_left(ours, theirs[j], i)
            else:
                j = bisect_left(theirs, ours[i], j)
        return None

    def day(self, place: Place) -> int:
        return self.base.days[place[0]]

    def exact(self, place: Place) -> Fraction:
        """Units of quote for 1 base, exactly."""
        return Fraction(*self.ratio(place))

    def ratio(self, place: Place) -> tuple[int, int]:
        """The same as a numerator and a denominator, not reduced."""
        i, j = place
        over, under = self.quote.ratio(j)
        base_over, base_under = self.base.ratio(i)
        return over * base_under, under * base_over

    def sides(self, place: Place) -> tuple[tuple[UnitPrints, int], tuple[UnitPrints, int]]:
        return (self.base, place[0]), (self.quote, place[1])

    def rare(self, place: Place) -> bool:
        """Whether the pair is published more seldom than daily, by a source of daily rates."""
        if self.source.rare_lookback_days is None:
            return False
        return self.base.rare(place[0]) or self.quote.rare(place[1])

    def legs(self, place: Place) -> tuple[Leg, ...]:
        return (*self.base.legs(place[0]), *self.quote.legs(place[1]))

    def rate(self, place: Place, base: str, quote: str, flags: tuple[str, ...] = ()) -> Rate:
        day = day_of(self.day(place))
        return Rate(base, quote, self.exact(place), day, self.legs(place), flags)

    def lookback(self, place: Place) -> int:
        """How many days the print at a place may stand for."""
        rarely = self.source.rare_lookback_days
        if rarely is None or not self.rare(place):
            return self.source.lookback_days
        return FORTNIGHTLY_LOOKBACK_DAYS if self.day(place) in FORTNIGHTLY else rarely

    @property
    def track(self) -> Track:
        key = self.source.id, self.base.unit, self.quote.unit
        return self.tracks.recall(key, lambda: Track.of(self.base, self.quote))

    @property
    def days(self) -> "array[int]":
        """All days on which both print."""
        return self.track.days

    @property
    def values(self) -> "array[float]":
        """Units of quote for 1 base on those days, nearly."""
        return self.track.values

    def place(self, at: int) -> Place:
        """Return where the prints of a common day stand."""
        day = self.days[at]
        return bisect_left(self.base.days, day), bisect_left(self.quote.days, day)

    def span(self, first: int, last: int) -> range:
        """Return the indices of the common days from *first* to *last*."""
        days = self.days
        return range(bisect_left(days, first), bisect_right(days, last))

    def extremes(self, span: range) -> tuple[Place, Place]:
        """Return where the pair is exactly lowest and highest; floats only choose candidates."""
        values = self.values[span.start : span.stop]
        lowest, highest = min(values) * (1 + NEARLY), max(values) * (1 - NEARLY)
        low = [self.place(at) for at, it in zip(span, values, strict=True) if it <= lowest]
        high = [self.place(at) for at, it in zip(span, values, strict=True) if it >= highest]
        return (
            min(low, key=self.exact) if len(low) > 1 else low[0],
            max(high, key=self.exact) if len(high) > 1 else high[0],
        )
