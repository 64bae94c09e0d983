"""Numbers as they travel: decimal strings, never by exponent, never through a float."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from math import floor, log10

from tieout.figures import End

EXACT_DIGITS_MAX = 40
"""What terminates within so many digits is written in full."""

DIGITS = 15
"""Significant digits of what does not terminate."""

_SIX_DIGITS = Context(prec=6)
_TENS: tuple[int, ...] = tuple(10**power for power in range(512))


def decimal_text(value: Decimal | Fraction | int) -> str:
    """
    Write a number in plain digits, in full where it terminates, else to 15 digits.

    >>> decimal_text(Decimal("5E9")), decimal_text(Decimal("2.30")), decimal_text(Fraction(1, 3))
    ('5000000000', '2.3', '0.333333333333333')
    """
    if isinstance(value, Decimal):
        return _plain(value)
    return ratio_text(value.numerator, value.denominator)


def ratio_text(over: int, under: int, rounding: str = ROUND_HALF_EVEN) -> str:
    """
    Write a quotient of whole numbers, reduced or not; *under* is positive.

    A quotient terminates where a power of ten of as many digits as *under* has bits is a multiple
    of what is left of it.

    >>> ratio_text(10, 80), ratio_text(-2, 3), ratio_text(-2, 3, ROUND_FLOOR)
    ('0.125', '-0.666666666666667', '-0.666666666666667')
    """
    if over < 0:
        return _negative(ratio_text(-over, under, _MIRRORED.get(rounding, rounding)))
    places = under.bit_length()
    units, rest = divmod(over * ten(places), under)
    if not rest:
        digits = str(units)
        if len(digits.rstrip("0")) <= EXACT_DIGITS_MAX:
            return _placed(digits, places)
    return _rounded(over, under, rounding)


def ten(power: int) -> int:
    """Return a power of ten; the usual ones are not worked out again."""
    return _TENS[power] if power < len(_TENS) else int(10**power)


_MIRRORED = {ROUND_FLOOR: ROUND_CEILING, ROUND_CEILING: ROUND_FLOOR}


def _negative(text: str) -> str:
    return text if text == "0" else f"-{text}"


def _rounded(over: int, under: int, rounding: str) -> str:
    """Write a positive quotient of more digits than are written: it is never halfway."""
    places = DIGITS - 1 - floor(log10(over) - log10(under))
    units, rest = _divided(over, under, places)
    while units >= ten(DIGITS):
        places -= 1
        units, rest = _divided(over, under, places)
    while units < ten(DIGITS - 1):
        places += 1
        units, rest = _divided(over, under, places)
    if rounding == ROUND_CEILING or (rounding != ROUND_FLOOR and rest):
        units += 1
    return _placed(str(units), places)


def _divided(over: int, under: int, places: int) -> tuple[int, bool]:
    """Return whole units of a place, and whether at least half a unit is left."""
    if places >= 0:
        over *= ten(places)
    else:
        under *= ten(-places)
    units, rest = divmod(over, under)
    return units, 2 * rest >= under


def _placed(digits: str, places: int) -> str:
    """Set the point before so many of the digits, and drop zeros that say nothing."""
    if places <= 0:
        return digits + "0" * -places
    digits = digits.rjust(places + 1, "0")
    part = digits[-places:].rstrip("0")
    return f"{digits[:-places]}.{part}" if part else digits[:-places]


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def low_text(end: End | None) -> str | None:
    """Write the lower end of an interval, rounded outwards; None where it has no bound."""
    return None if end is None else ratio_text(end.above, end.below, ROUND_FLOOR)


def high_text(end: End | None) -> str | None:
    """Write the upper end of an interval, rounded outwards; None where it has no bound."""
    return None if end is None else ratio_text(end.above, end.below, ROUND_CEILING)


def share_text(value: Fraction | None) -> str | None:
    """Write a relative change (0.12 for 12 %) to six digits."""
    if value is None:
        return None
    return _plain(_SIX_DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator)))
