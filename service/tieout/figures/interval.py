"""Intervals with exact ends: every value that a stated number may stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Self

from tieout.figures.end import (
    Corner,
    End,
    first_above,
    grown,
    highest_low,
    is_positive,
    lower,
    lowest_high,
    order,
    product,
    rounded_down,
)

Number = Fraction | Decimal | int


@dataclass(frozen=True, slots=True)
class Interval:
    """
    Every value that a stated number may stand for; ``None`` for an end means no bound.

    Ends are exact fractions, so that an accusation is never a rounding error, and each end knows
    whether it belongs to the interval: "less than 5" is not 5.

    >>> five = Interval.closed(Decimal("4.5"), Decimal("5.5"))
    >>> five.meets(Interval.closed(Decimal("5.5"), 6))
    True
    >>> five.meets(Interval.above(Decimal("5.5")))
    False
    """

    low: End | None
    high: End | None

    EVERYTHING: ClassVar["Interval"]

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and _is_empty(self.low, self.high):
            ends = f"{self.low.value} to {self.high.value}"
            raise ValueError(f"an interval from {ends} holds nothing")

    @classmethod
    def closed(cls, low: Number, high: Number) -> Self:
        return cls(End(Fraction(low)), End(Fraction(high)))

    @classmethod
    def exactly(cls, value: Number) -> Self:
        return cls.closed(value, value)

    @classmethod
    def above(cls, value: Number, *, upto: Number | None = None) -> Self:
        """Values above *value*, itself left out, up to and including *upto*."""
        return cls(End(Fraction(value), open=True), None if upto is None else End(Fraction(upto)))

    @classmethod
    def below(cls, value: Number, *, downto: Number | None = None) -> Self:
        """Values below *value*, itself left out, down to and including *downto*."""
        low = None if downto is None else End(Fraction(downto))
        return cls(low, End(Fraction(value), open=True))

    @classmethod
    def at_least(cls, value: Number) -> Self:
        return cls(End(Fraction(value)), None)

    @classmethod
    def at_most(cls, value: Number) -> Self:
        return cls(None, End(Fraction(value)))

    @property
    def bounded(self) -> bool:
        return self.low is not None and self.high is not None

    @property
    def midpoint(self) -> Fraction:
        """Halfway between two ends; the only end of a half-line; 0 of everything."""
        ends = [end.value for end in (self.low, self.high) if end is not None]
        return sum(ends, start=Fraction(0)) / max(len(ends), 1)

    def __contains__(self, value: Number) -> bool:
        return self.meets(Interval.exactly(value))

    def within(self, other: "Interval") -> bool:
        """Whether *other* holds all of this interval."""
        return self.meet(other) == self

    def meet(self, other: "Interval") -> "Interval | None":
        """Return what both hold, itself where that is all of it; None where that is nothing."""
        low = highest_low(self.low, other.low)
        high = lowest_high(self.high, other.high)
        if low is self.low and high is self.high:
            return self
        if low is not None and high is not None and _is_empty(low, high):
            return None
        return Interval(low, high)

    def meets(self, other: "Interval") -> bool:
        return self.meet(other) is not None

    def join(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both (their hull)."""
        low = None if self.low is None or other.low is None else lower(self.low, other.low)
        high = None if self.high is None or other.high is None else -lower(-self.high, -other.high)
        return Interval(low, high)

    def gap(self, other: "Interval") -> Fraction:
        """Return the distance between the two; 0 where they meet or merely touch."""
        if self.high is not None and other.low is not None and self.high.value < other.low.value:
            return other.low.value - self.high.value
        if other.high is not None and self.low is not None and other.high.value < self.low.value:
            return self.low.value - other.high.value
        return Fraction(0)

    def widened(self, share: Number) -> "Interval":
        """
        Return the interval with each end moved outwards by a share of its size.

        >>> str(Interval.closed(2, 4).widened(Decimal("0.5")))
        '[1, 6]'
        """
        part = Fraction(share)
        low, high = self.low, self.high
        return Interval(
            None if low is None else End(low.value - abs(low.value) * part, low.open),
            None if high is None else End(high.value + abs(high.value) * part, high.open),
        )

    def integers(self) -> "Interval":
        """
        Return the hull of the whole numbers inside; the interval itself where there are none.

        >>> str(Interval.closed(Decimal("4.5"), Decimal("6.5")).integers())
        '[5, 6]'
        """
        low = None if self.low is None else End(Fraction(first_above(self.low)))
        high = None if self.high is None else End(Fraction(-first_above(-self.high)))
        empty = low is not None and high is not None and low.value > high.value
        return self if empty else Interval(low, high)

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
        return Interval(low, high)

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.high is None else -self.high, None if self.low is None else -self.low
        )

    def __add__(self, other: "Interval") -> "Interval":
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        if is_positive(self.low) and is_positive(other.low):
            return Interval(grown(self.low, other.low), grown(self.high, other.high))
        products = [
            product(one, another)
            for one in (Corner(self.low, -1), Corner(self.high, 1))
            for another in (Corner(other.low, -1), Corner(other.high, 1))
        ]
        low = min(products, key=lambda it: it.order(lowest=True))
        high = max(products, key=lambda it: it.order(lowest=False))
        return Interval(low.end, high.end)

    def __truediv__(self, other: "Interval") -> "Interval":
        """
        Return every quotient; everything where *other* holds zero inside.

        >>> str(Interval.closed(1, 2) / Interval.closed(4, 5))
        '[1/5, 1/2]'
        """
        return self * other.reciprocal()

    def reciprocal(self) -> "Interval":
        if 0 in self and not self._zero_at_an_end:
            return Interval.EVERYTHING
        low, high = self.low, self.high
        if low is not None and low.value >= 0:
            above = None if low.value == 0 else End(1 / low.value, low.open)
            below = End(Fraction(0), open=True) if high is None else End(1 / high.value, high.open)
            return Interval(below, above)
        if high is not None and high.value <= 0:
            return -(-self).reciprocal()
        return Interval.EVERYTHING

    def scaled(self, factor: Number) -> "Interval":
        """Return the interval times an exact number other than zero."""
        by = factor if isinstance(factor, Fraction) else Fraction(factor)
        low = None if self.low is None else End(self.low.value * by, self.low.open)
        high = None if self.high is None else End(self.high.value * by, self.high.open)
        return Interval(low, high) if by.numerator > 0 else Interval(high, low)

    def shifted(self, by: Fraction) -> "Interval":
        """Return the interval with an exact number added."""
        low = None if self.low is None else End(self.low.value + by, self.low.open)
        high = None if self.high is None else End(self.high.value + by, self.high.open)
        return Interval(low, high)

    @property
    def _zero_at_an_end(self) -> bool:
        zero = any(end is not None and end.value == 0 for end in (self.low, self.high))
        return zero and self != Interval.exactly(0)

    def __str__(self) -> str:
        left = "(-∞" if self.low is None else f"{'(' if self.low.open else '['}{self.low.value}"
        right = "∞)" if self.high is None else f"{self.high.value}{')' if self.high.open else ']'}"
        return f"{left}, {right}"


def _is_empty(low: End, high: End) -> bool:
    sign = order(low.value, high.value)
    return sign > 0 or (sign == 0 and (low.open or high.open))


Interval.EVERYTHING = Interval(None, None)


def total(intervals: Iterable[Interval]) -> Interval:
    """Add intervals up; no interval at all adds up to zero."""
    return sum(intervals, start=Interval.exactly(0))
