"""Percent, points, basis points and shares: conversions that need no rate."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from tieout.conversion.amount import Amount
from tieout.errors import UnreadableFigure
from tieout.figures import Figure, Interval, Kind, Level, Place
from tieout.writing import house_style, significant, write

HUNDREDTHS: dict[Kind, Fraction] = {
    Kind.PERCENT: Fraction(1),
    Kind.POINTS: Fraction(1),
    Kind.BASIS_POINTS: Fraction(1, 100),
    Kind.MULTIPLE: Fraction(100),
}
"""What one of each is in percent."""


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure in another unit: exact, with the interval that it stands for, and as written."""

    kind: Kind
    value: Fraction
    stated: Interval
    text: str
    currency: str | None = None


def restate(figure: Figure, to: Kind) -> Restated:
    """
    Return a percentage in basis points, a multiple in percent, and so on.

    UnreadableFigure for a sum of money or a count, which no factor turns into a share.
    """
    if figure.kind not in HUNDREDTHS or to not in HUNDREDTHS:
        raise UnreadableFigure("not a share")
    factor = HUNDREDTHS[figure.kind] / HUNDREDTHS[to]
    value = Fraction(figure.value) * factor
    stated = figure.read(Level.AS_WRITTEN).scaled(factor)
    return Restated(to, value, stated, _written(value, figure, to))


def share_of(
    share: Figure, whole: Figure | Decimal | int, *, currency: str | None = None
) -> Restated:
    """Return what a share of an amount comes to: 2.3 % of US$5.0 billion is US$115 million."""
    if share.kind not in HUNDREDTHS:
        raise UnreadableFigure("not a share")
    amount = Amount.of(whole)
    factor = HUNDREDTHS[share.kind] / 100
    part = Fraction(share.value) * factor
    value = part * Fraction(amount.value)
    stated = share.read(Level.AS_WRITTEN).scaled(factor) * amount.stated
    code = currency or amount.currency
    if code is None:
        raise UnreadableFigure("no currency is named")
    digits = max(significant(share.written), significant(amount.written))
    language = share.style.language
    text = write(value, house_style(code, language), currency=code, digits=digits)
    return Restated(Kind.MONEY, value, stated, text, code)


def _written(value: Fraction, figure: Figure, to: Kind) -> str:
    style = replace(figure.style, mark="", mark_place=Place.NONE, scale="", power=0, decimals=0)
    return write(value, style, kind=to, digits=significant(figure.written))
