"""Percent, points, basis points and shares: conversions that need no rate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from tieout.conversion.amount import Amount, ends
from tieout.conversion.span import Span
from tieout.conversion.wording import joined
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
    """
    A figure in another unit: exact, with the interval that it stands for, and as written.

    ``factor`` is one of the old unit in the new one, ``upper`` the other end of a range.
    """

    kind: Kind
    factor: Fraction
    value: Fraction
    upper: Fraction | None
    stated: Interval
    text: str
    currency: str | None = None


def restate(figure: Figure, to: Kind) -> Restated:
    """
    Return a percentage in basis points, a multiple in percent, and so on.

    UnreadableFigure for a sum of money or a count, which no factor turns into a share.
    """
    if to not in HUNDREDTHS:
        raise UnreadableFigure("not a share")
    factor = _hundredths(figure) / HUNDREDTHS[to]
    spans = [
        Span.of(Fraction(it.value) * factor, it.read(Level.AS_WRITTEN).scaled(factor))
        for it in ends(figure)
    ]
    stated = figure.read(Level.AS_WRITTEN).scaled(factor)
    bare = replace(figure.style, mark="", mark_place=Place.NONE, scale="", power=0, decimals=0)
    least = significant(figure.written)
    text = joined(*(write(it.value, bare, kind=to, digits=it.digits(least)) for it in spans))
    return Restated(to, factor, spans[0].value, _upper(spans), stated, text)


def share_of(
    share: Figure, whole: Figure | Decimal | int, *, currency: str | None = None
) -> Restated:
    """Return what a share of an amount comes to: 2.3 % of US$5.0 billion is US$115 million."""
    part = _hundredths(share) / 100
    amount = Amount.of(whole)
    code = currency or amount.currency
    if code is None:
        raise UnreadableFigure("no currency is named")
    spans = [
        Span.of(
            Fraction(it.value) * part * Fraction(of.value),
            it.read(Level.AS_WRITTEN).scaled(part) * of.stated,
        )
        for it, of in _paired(ends(share), amount.ends)
    ]
    stated = share.read(Level.AS_WRITTEN).scaled(part) * amount.stated
    style = house_style(code, share.style.language)
    least = max(significant(share.written), significant(amount.written))
    text = joined(*(write(it.value, style, currency=code, digits=it.digits(least)) for it in spans))
    factor = part * Fraction(amount.value)
    return Restated(Kind.MONEY, factor, spans[0].value, _upper(spans), stated, text, code)


def _hundredths(share: Figure) -> Fraction:
    if share.kind not in HUNDREDTHS:
        raise UnreadableFigure("not a share")
    return HUNDREDTHS[share.kind]


def _paired(shares: Sequence[Figure], wholes: Sequence[Amount]) -> list[tuple[Figure, Amount]]:
    """Return low with low and high with high; what is no range stands at both ends."""
    if len(shares) == len(wholes) == 1:
        return [(shares[0], wholes[0])]
    return [(shares[0], wholes[0]), (shares[-1], wholes[-1])]


def _upper(spans: Sequence[Span]) -> Fraction | None:
    return spans[1].value if len(spans) > 1 else None
