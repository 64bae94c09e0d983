"""A value rounded to a place, kept in whole units of that place."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from tieout.figures import Number


@dataclass(frozen=True, slots=True)
class Rounded:
    """
    *units* whole units of 10^*place*; ``exact`` where nothing was rounded away.

    >>> Rounded.at(7, Fraction("639730239.96"))
    Rounded(units=64, place=7, exact=False)
    """

    units: int
    place: int
    exact: bool

    @classmethod
    def at(cls, place: int, value: Number) -> "Rounded":
        """Round half up, away from zero, as writers do; *value* is not negative."""
        scaled = Fraction(value) / ten(place)
        units = int(scaled + Fraction(1, 2))
        return cls(units, place, exact=scaled == units)

    @property
    def value(self) -> Fraction:
        return self.units * ten(self.place)

    def decimals(self, power: int, *, least: int) -> tuple[str, str]:
        """
        Return the digits before and after the mark, counted in units of 10^*power*.

        Zeros at the end say how finely a value was rounded; an exact one has only *least*.
        """
        shift = power - self.place
        if shift <= 0:
            return str(self.units * 10**-shift), "0" * least
        digits = str(self.units).rjust(shift + 1, "0")
        whole, part = digits[:-shift], digits[-shift:]
        if self.exact:
            part = part.rstrip("0")
        return whole, part.ljust(least, "0") if self.exact else part


def exponent(value: Number) -> int:
    """
    Return the power of ten of the first digit of a positive value.

    >>> exponent(640), exponent(Fraction(1, 20))
    (2, -2)
    """
    size = Fraction(value)
    guess = len(str(size.numerator)) - len(str(size.denominator))
    return guess if size >= ten(guess) else guess - 1


@lru_cache(maxsize=256)
def ten(power: int) -> Fraction:
    """Return a power of ten; a fraction's own takes as long as the rest of writing a number."""
    return Fraction(10) ** power
