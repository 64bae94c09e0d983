"""The ends of an interval: exact, open or closed."""

from fractions import Fraction
from math import gcd

REDUCED_ABOVE = 1 << 96


class End:
    """
    One end of an interval: an exact value, and whether the value itself is left out.

    The value is a ratio of whole numbers that need not be reduced: a `Fraction` reduces after each
    step, and that alone was half the time of a check. Never changed once it is made; it is no
    frozen dataclass because that costs three times as much to make, and checks make thousands.

    >>> End(Fraction(1, 2)) + End(Fraction(1, 4), open=True)
    End(value=Fraction(3, 4), open=True)
    """

    __slots__ = ("above", "below", "open")

    def __init__(self, value: Fraction | int, open: bool = False) -> None:  # noqa: A002 - an open end
        self.above, self.below = value.as_integer_ratio()
        self.open = open

    @property
    def value(self) -> Fraction:
        return Fraction(self.above, self.below)

    def __neg__(self) -> "End":
        return ratio(-self.above, self.below, self.open)

    def __add__(self, other: "End") -> "End":
        above, below = self.above, self.below
        if below == other.below:
            return ratio(above + other.above, below, self.open or other.open)
        above = above * other.below + other.above * below
        return ratio(above, below * other.below, self.open or other.open)

    def __mul__(self, other: "End") -> "End":
        """Multiply two ends that are not zero."""
        return ratio(self.above * other.above, self.below * other.below, self.open or other.open)

    def inverse(self) -> "End":
        """Return one over an end that is not zero."""
        if self.above > 0:
            return ratio(self.below, self.above, self.open)
        return ratio(-self.below, -self.above, self.open)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, End) and self.open is other.open and not order(self, other)

    def __hash__(self) -> int:
        return hash((self.value, self.open))

    def __repr__(self) -> str:
        return f"End(value={self.value!r}, open={self.open})"


def ratio(above: int, below: int, is_open: bool) -> End:
    """Make an end of a ratio whose lower number is positive; reduced only where it grew long."""
    if below > REDUCED_ABOVE:
        common = gcd(above, below)
        above, below = above // common, below // common
    end = _new(End)
    end.above = above
    end.below = below
    end.open = is_open
    return end


_new = object.__new__


def is_positive(low: End | None) -> bool:
    return low is not None and low.above > 0


def first_above(end: End) -> int:
    """Return the lowest whole number at or, where the end is open, beyond it."""
    whole = -(-end.above // end.below)
    return whole + 1 if end.open and whole * end.below == end.above else whole


def rounded_down(end: End, bits: int) -> End:
    """Round towards minus infinity to *bits* significant bits; a rounded end is a closed one."""
    if max(end.above.bit_length(), end.below.bit_length()) <= bits:
        return end
    above, below = end.value.as_integer_ratio()
    if max(above.bit_length(), below.bit_length()) <= bits:
        return end
    shift = bits - above.bit_length() + below.bit_length()
    mantissa = (above << shift) // below if shift >= 0 else above // (below << -shift)
    return ratio(mantissa, 1 << shift, False) if shift >= 0 else ratio(mantissa << -shift, 1, False)


def order(one: End, other: End) -> int:
    """Return a number with the sign of one less the other."""
    if one.below == other.below:
        return one.above - other.above
    return one.above * other.below - other.above * one.below


def lower(one: End, other: End) -> End:
    """Return the end that lets in more below; of two at one value, the closed one."""
    sign = order(one, other)
    if sign:
        return one if sign < 0 else other
    return other if one.open else one


def highest_low(one: End | None, other: End | None) -> End | None:
    """Return the tighter of two lower ends, the first where they are equal."""
    if one is None or other is None:
        return one if other is None else other
    sign = order(one, other)
    if sign:
        return one if sign > 0 else other
    return other if other.open and not one.open else one


def lowest_high(one: End | None, other: End | None) -> End | None:
    """Return the tighter of two upper ends, the first where they are equal."""
    if one is None or other is None:
        return one if other is None else other
    sign = order(one, other)
    if sign:
        return one if sign < 0 else other
    return other if other.open and not one.open else one
