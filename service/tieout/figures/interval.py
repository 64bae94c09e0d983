"""Intervals with exact ends: every value that a stated number may stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from operator import add
from typing import ClassVar, Self

from tieout.figures.bounds import Bounds, Number, end_at, is_empty
from tieout.figures.end import (
    End,
    first_above,
    highest_low,
    lower,
    lowest_high,
    ratio,
    rounded_down,
)
from tieout.figures.product import inverted, multiplied


@dataclass(frozen=True, slots=True)
class Interval(Bounds):
    """
    Every value that a stated number may stand for; ``None`` for an end means no bound.

    Ends are exact fractions, so that an accusation is never a rounding error, and each end knows
    whether it belongs to the interval: "less than 5" is not 5.

    >>> five = Interval.closed(Fraction("4.5"), Fraction("5.5"))
    >>> five.meets(Interval.closed(Fraction("5.5"), 6))
    True
    >>> five.meets(Interval.above(Fraction("5.5")))
    False
    """

    EVERYTHING: ClassVar["Interval"]

    @classmethod
    def closed(cls, low: Number, high: Number) -> Self:
        return cls(end_at(low), end_at(high))

    @classmethod
    def exactly(cls, value: Number) -> Self:
        end = end_at(value)
        return cls(end, end)

    @classmethod
    def above(cls, value: Number, *, upto: Number | None = None) -> Self:
        """Values above *value*, itself left out, up to and including *upto*."""
        return cls(end_at(value, is_open=True), None if upto is None else end_at(upto))

    @classmethod
    def below(cls, value: Number, *, downto: Number | None = None) -> Self:
        """Values below *value*, itself left out, down to and including *downto*."""
        return cls(None if downto is None else end_at(downto), end_at(value, is_open=True))

    @classmethod
    def at_least(cls, value: Number) -> Self:
        return cls(end_at(value), None)

    @classmethod
    def at_most(cls, value: Number) -> Self:
        return cls(None, end_at(value))

    def within(self, other: "Interval") -> bool:
        """Whether *other* holds all of this interval."""
        return self.meet(other) == self

    def meet(self, other: "Interval") -> "Interval | None":
        """Return what both hold, itself where that is all of it; None where that is nothing."""
        low = highest_low(self.low, other.low)
        high = lowest_high(self.high, other.high)
        if low is self.low and high is self.high:
            return self
        return None if is_empty(low, high) else _made(low, high)

    def join(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both (their hull)."""
        low = None if self.low is None or other.low is None else lower(self.low, other.low)
        high = None if self.high is None or other.high is None else -lower(-self.high, -other.high)
        return Interval(low, high)

    def widened(self, share: Number) -> "Interval":
        """
        Return the interval with each end moved outwards by a share of its size.

        >>> str(Interval.closed(2, 4).widened(Fraction("0.5")))
        '[1, 6]'
        """
        part, whole = share.as_integer_ratio()
        low, high = self.low, self.high
        return _made(
            None if low is None else _moved(low, -part, whole),
            None if high is None else _moved(high, part, whole),
        )

    def integers(self) -> "Interval":
        """
        Return the hull of the whole numbers inside; the interval itself where there are none.

        >>> str(Interval.closed(Fraction("4.5"), Fraction("6.5")).integers())
        '[5, 6]'
        """
        low = None if self.low is None else End(first_above(self.low))
        high = None if self.high is None else End(-first_above(-self.high))
        return self if is_empty(low, high) else _made(low, high)

    def coarse(self, bits: int) -> "Interval":
        """
        Return the interval with ends of at most *bits* significant bits, rounded outwards.

        Long chains of exact products grow numbers of thousands of digits; an outward end is still
        a proof.

        >>> str(Interval.closed(Fraction(5, 7), Fraction(6, 7)).coarse(2))
        '[1/2, 1]'
        """
        low = None if self.low is None else rounded_down(self.low, bits)
        high = None if self.high is None else -rounded_down(-self.high, bits)
        return _made(low, high)

    def __neg__(self) -> "Interval":
        low = None if self.high is None else -self.high
        return _made(low, None if self.low is None else -self.low)

    def __add__(self, other: "Interval") -> "Interval":
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return _made(low, high)

    def __sub__(self, other: "Interval") -> "Interval":
        low = None if self.low is None or other.high is None else self.low + -other.high
        high = None if self.high is None or other.low is None else self.high + -other.low
        return _made(low, high)

    def __mul__(self, other: "Interval") -> "Interval":
        return _made(*multiplied((self.low, self.high), (other.low, other.high)))

    def __truediv__(self, other: "Interval") -> "Interval":
        """
        Return every quotient; everything where *other* holds zero inside.

        >>> str(Interval.closed(1, 2) / Interval.closed(4, 5))
        '[1/5, 1/2]'
        """
        ends = inverted(other.low, other.high)
        return _made(*multiplied((self.low, self.high), ends))

    def reciprocal(self) -> "Interval":
        return _made(*inverted(self.low, self.high))

    def scaled(self, factor: Number) -> "Interval":
        """Return the interval times an exact number other than zero."""
        above, below = factor.as_integer_ratio()
        return self._times(above, below) if above > 0 else -self._times(-above, below)

    def over(self, divisor: Number) -> "Interval":
        """Return the interval divided by an exact number other than zero."""
        above, below = divisor.as_integer_ratio()
        return self._times(below, above) if above > 0 else -self._times(below, -above)

    def shifted(self, by: Fraction) -> "Interval":
        """Return the interval with an exact number added."""
        end = End(by)
        return _made(
            None if self.low is None else self.low + end,
            None if self.high is None else self.high + end,
        )

    def _times(self, above: int, below: int) -> "Interval":
        low, high = self.low, self.high
        return _made(
            None if low is None else ratio(low.above * above, low.below * below, low.open),
            None if high is None else ratio(high.above * above, high.below * below, high.open),
        )


def _moved(end: End, part: int, whole: int) -> End:
    """Move an end by a share of its size, downwards where *part* is negative."""
    return ratio(end.above * whole + abs(end.above) * part, end.below * whole, end.open)


def _made(low: End | None, high: End | None) -> Interval:
    """Make an interval of ends that are known to hold something, without asking again."""
    found = _new(Interval)
    _put(found, "low", low)
    _put(found, "high", high)
    return found


_new, _put = object.__new__, object.__setattr__
Interval.EVERYTHING = Interval(None, None)
NOTHING = Interval.exactly(0)


def total(intervals: Iterable[Interval]) -> Interval:
    """Add intervals up; no interval at all adds up to zero."""
    them = iter(intervals)
    return reduce(add, them, next(them, NOTHING))
