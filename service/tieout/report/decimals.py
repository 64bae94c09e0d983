"""Numbers as they travel: decimal strings, never by exponent, never through a float."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from tieout.figures import End

EXACT_DIGITS_MAX = 40
"""What terminates within so many digits is written in full."""

DIGITS = 15
"""Significant digits of what does not terminate."""

_EXACT = Context(prec=EXACT_DIGITS_MAX)
_SIX_DIGITS = Context(prec=6)
_PROOF = Context(prec=1000)
"""Wide enough to multiply a quotient of 40 digits by any denominator that occurs."""


def decimal_text(
    value: Decimal | Fraction | int, *, digits: int = DIGITS, rounding: str = ROUND_HALF_EVEN
) -> str:
    """
    Write a number in plain digits, in full where it terminates, else to *digits* digits.

    >>> decimal_text(Decimal("5E9")), decimal_text(Decimal("2.30")), decimal_text(Fraction(1, 3))
    ('5000000000', '2.3', '0.333333333333333')
    """
    if isinstance(value, Decimal):
        return _plain(value)
    over, under = Decimal(value.numerator), Decimal(value.denominator)
    number = _EXACT.divide(over, under)
    if _PROOF.multiply(number, under) != over:
        number = Context(prec=digits, rounding=rounding).divide(over, under)
    return _plain(number)


def _plain(number: Decimal) -> str:
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def low_text(end: End | None) -> str | None:
    """Write the lower end of an interval, rounded outwards; None where it has no bound."""
    return None if end is None else decimal_text(end.value, rounding=ROUND_FLOOR)


def high_text(end: End | None) -> str | None:
    """Write the upper end of an interval, rounded outwards; None where it has no bound."""
    return None if end is None else decimal_text(end.value, rounding=ROUND_CEILING)


def share_text(value: Fraction | None) -> str | None:
    """Write a relative change (0.12 for 12 %) to six digits."""
    if value is None:
        return None
    return _plain(_SIX_DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator)))
