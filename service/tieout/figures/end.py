"""The ends of an interval: exact, open or closed, and what becomes of them in a product."""

import math
from dataclasses import dataclass
from fractions import Fraction


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
class Corner:
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


def product(one: Corner, another: Corner) -> Corner:
    """
    Multiply two corners. Zero times anything, even an infinity, is zero.

    A product with an end of zero is open only where a zero is open and no closed zero meets it.
    """
    if one.sign == 0 or another.sign == 0:
        zeros = [c.end for c in (one, another) if c.end is not None and c.end.value == 0]
        return Corner(End(Fraction(0), all(end.open for end in zeros)), 0)
    sign = one.sign * another.sign
    if one.end is None or another.end is None:
        return Corner(None, sign)
    value = one.end.value * another.end.value
    return Corner(End(value, one.end.open or another.end.open), sign)


def is_positive(low: End | None) -> bool:
    return low is not None and low.value.numerator > 0


def grown(one: End | None, other: End | None) -> End | None:
    """Multiply two ends of positive intervals on the same side."""
    if one is None or other is None:
        return None
    return End(one.value * other.value, one.open or other.open)


def first_above(end: End) -> int:
    """Return the lowest whole number at or, where the end is open, beyond it."""
    whole = math.ceil(end.value)
    return whole + 1 if end.open and whole == end.value else whole


def rounded_down(end: End, bits: int) -> End:
    """Round towards minus infinity to *bits* significant bits; a rounded end is a closed one."""
    above, below = end.value.numerator, end.value.denominator
    if max(above.bit_length(), below.bit_length()) <= bits:
        return end
    shift = bits - above.bit_length() + below.bit_length()
    mantissa = (above << shift) // below if shift >= 0 else above // (below << -shift)
    value = Fraction(mantissa, 1 << shift) if shift >= 0 else Fraction(mantissa << -shift)
    return End(value, end.open and value == end.value)


def order(one: Fraction, other: Fraction) -> int:
    """Return the sign of one less the other, several times faster than comparing fractions."""
    return one.numerator * other.denominator - other.numerator * one.denominator


def lower(one: End, other: End) -> End:
    """Return the end that lets in more below; of two at one value, the closed one."""
    sign = order(one.value, other.value)
    if sign:
        return one if sign < 0 else other
    return other if one.open else one


def highest_low(one: End | None, other: End | None) -> End | None:
    if one is None or other is None:
        return one if other is None else other
    sign = order(one.value, other.value)
    if sign:
        return one if sign > 0 else other
    return other if other.open else one


def lowest_high(one: End | None, other: End | None) -> End | None:
    if one is None or other is None:
        return one if other is None else other
    sign = order(one.value, other.value)
    if sign:
        return one if sign < 0 else other
    return other if other.open else one
