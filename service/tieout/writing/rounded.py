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
        over, under = value.as_integer_ratio()
        return cls.of_ratio(over, under, place)

    @classmethod
    def of_ratio(cls, over: int, under: int, place: int) -> "Rounded":
        """Round a quotient of whole numbers."""
        if place >= 0:
            under *= tens(place)
        else:
            over *= tens(-place)
        units = (2 * over + under) // (2 * under)
        return cls(units, place, exact=units * under == over)

    @property
    def value(self) -> Fraction:
        return self.units * ten(self.place)

    def ratio(self, power: int) -> tuple[int, int]:
        """Return the value in units of 10^*power*, as a quotient that is not reduced."""
        shift = self.place - power
        return (self.units * tens(shift), 1) if shift >= 0 else (self.units, tens(-shift))

    @property
    def exponent(self) -> int | None:
        """The power of ten of the first digit; None of nothing."""
        return len(str(self.units)) - 1 + self.place if self.units else None

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
    return exponent_of(*value.as_integer_ratio())


def exponent_of(over: int, under: int) -> int:
    """Return the same of a quotient of positive whole numbers."""
    guess = len(str(over)) - len(str(under))
    if guess >= 0:
        under *= tens(guess)
    else:
        over *= tens(-guess)
    return guess if over >= under else guess - 1


def power_of_ten(over: int, under: int) -> int | None:
    """
    Return which power of ten a quotient of positive whole numbers is; None where it is none.

    >>> power_of_ten(500, 5), power_of_ten(1, 20)
    (2, None)
    """
    power = exponent_of(over, under)
    exact = over == under * tens(power) if power >= 0 else over * tens(-power) == under
    return power if exact else None


def tens(power: int) -> int:
    """Return a power of ten that is not negative; the usual ones are at hand."""
    return _TENS[power] if power < len(_TENS) else int(10**power)


_TENS: tuple[int, ...] = tuple(10**power for power in range(64))


@lru_cache(maxsize=256)
def ten(power: int) -> Fraction:
    """Return a power of ten; a fraction's own takes as long as the rest of writing a number."""
    return Fraction(10) ** power
