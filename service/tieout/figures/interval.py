"""Intervals with exact ends: every value that a stated number may stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Self

Number = Fraction | Decimal | int


@dataclass(frozen=True, slots=True)
class End:
    """One end of an interval: an exact value, and whether the value itself is left out."""

    value: Fraction
    open: bool = False

    def __neg__(self) -> "End":
        return End(-self.value, self.open)

    def __add__(self, other: "End") -> "End":
        return End(self.value + other.value, self.open or other.open)


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
        if self.low is None or self.high is None:
            return
        low, high = self.low.value, self.high.value
        if low > high or (low == high and (self.low.open or self.high.open)):
            raise ValueError(f"an interval from {low} to {high} holds nothing")

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
        """Return what both hold, or None where they hold nothing together."""
        low = _highest_low(self.low, other.low)
        high = _lowest_high(self.high, other.high)
        if low is not None and high is not None:
            touching = low.value == high.value and (low.open or high.open)
            if low.value > high.value or touching:
                return None
        return Interval(low, high)

    def meets(self, other: "Interval") -> bool:
        return self.meet(other) is not None

    def join(self, other: "Interval") -> "Interval":
        """Return the smallest interval that holds both (their hull)."""
        low = None if self.low is None or other.low is None else _lower(self.low, other.low)
        high = None if self.high is None or other.high is None else -_lower(-self.high, -other.high)
        return Interval(low, high)

    def gap(self, other: "Interval") -> Fraction:
        """Return the distance between the two; 0 where they meet or merely touch."""
        if self.high is not None and other.low is not None and self.high.value < other.low.value:
            return other.low.value - self.high.value
        if other.high is not None and self.low is not None and other.high.value < self.low.value:
            return self.low.value - other.high.value
        return Fraction(0)

    def widened(self, share: Number) -> "Interval":
        """Return the interval with each end moved outwards by a share of its size."""
        part = Fraction(share)
        low = None if self.low is None else End(self.low.value - abs(self.low.value) * part)
        high = None if self.high is None else End(self.high.value + abs(self.high.value) * part)
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
        products = [
            _product(one, another)
            for one in (_Corner(self.low, -1), _Corner(self.high, 1))
            for another in (_Corner(other.low, -1), _Corner(other.high, 1))
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
        by = Fraction(factor)
        ends = [None if end is None else End(end.value * by, end.open) for end in self._ends]
        return Interval(*ends) if by > 0 else Interval(*reversed(ends))

    @property
    def _ends(self) -> tuple[End | None, End | None]:
        return self.low, self.high

    @property
    def _zero_at_an_end(self) -> bool:
        zero = any(end is not None and end.value == 0 for end in self._ends)
        return zero and self != Interval.exactly(0)

    def __str__(self) -> str:
        left = "(-∞" if self.low is None else f"{'(' if self.low.open else '['}{self.low.value}"
        right = "∞)" if self.high is None else f"{self.high.value}{')' if self.high.open else ']'}"
        return f"{left}, {right}"


Interval.EVERYTHING = Interval(None, None)


@dataclass(frozen=True, slots=True)
class _Corner:
    """An end as a factor: a value, or an infinity with a sign."""

    end: End | None
    side: int

    @property
    def sign(self) -> int:
        if self.end is None:
            return self.side
        return (self.end.value > 0) - (self.end.value < 0)

    def order(self, *, lowest: bool) -> tuple[int, Fraction, bool]:
        """Sort key: infinities outermost, then value, then closed ends outside open ones."""
        if self.end is None:
            return self.side, Fraction(0), False
        return 0, self.end.value, self.end.open if lowest else not self.end.open


def _product(one: _Corner, another: _Corner) -> _Corner:
    """
    Multiply two corners. Zero times anything, even an infinity, is zero.

    A product with an end of zero is open only where a zero is open and no closed zero meets it.
    """
    if one.sign == 0 or another.sign == 0:
        zeros = [c.end for c in (one, another) if c.end is not None and c.end.value == 0]
        return _Corner(End(Fraction(0), all(end.open for end in zeros)), 0)
    sign = one.sign * another.sign
    if one.end is None or another.end is None:
        return _Corner(None, sign)
    value = one.end.value * another.end.value
    return _Corner(End(value, one.end.open or another.end.open), sign)


def _lower(one: End, other: End) -> End:
    return min(one, other, key=lambda end: (end.value, end.open))


def _highest_low(one: End | None, other: End | None) -> End | None:
    ends = [end for end in (one, other) if end is not None]
    return max(ends, key=lambda end: (end.value, end.open), default=None)


def _lowest_high(one: End | None, other: End | None) -> End | None:
    ends = [end for end in (one, other) if end is not None]
    return min(ends, key=lambda end: (end.value, not end.open), default=None)


def total(intervals: Iterable[Interval]) -> Interval:
    """Add intervals up; no interval at all adds up to zero."""
    return sum(intervals, start=Interval.exactly(0))
