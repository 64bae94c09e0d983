"""A value in a style."""

from dataclasses import replace
from functools import lru_cache

from tieout.figures import Kind, Number, Place, Style
from tieout.writing.compose import compose
from tieout.writing.hand import Hand
from tieout.writing.manner import Manner
from tieout.writing.manners import manner_of
from tieout.writing.marks import marked
from tieout.writing.precision import DIGITS_MAX, to_digits
from tieout.writing.settled import plain


def write(
    value: Number,
    style: Style,
    *,
    currency: str | None = None,
    kind: Kind = Kind.MONEY,
    digits: int | None = None,
) -> str:
    """
    Return *value* as a writer of *style* would print it, never by an exponent.

    *currency* replaces the style's mark; *digits* counts significant digits, at most four where
    nobody asks for more.

    >>> from decimal import Decimal
    >>> from tieout.writing.house import house_style
    >>> write(Decimal("639730239.96"), house_style("USD", "en"), digits=2)
    'US$640 million'
    """
    ways, style, hand = _prepared(style, currency, kind)
    amount = to_digits(value, digits or DIGITS_MAX)
    sign = "-" if value < 0 and amount.units else ""
    return sign + compose(amount, style, hand if digits is None else hand.afresh(), ways)


@lru_cache(maxsize=1024)
def _prepared(style: Style, currency: str | None, kind: Kind) -> tuple[Manner, Style, Hand]:
    """Return what is the same for every value: style and hand, with the mark that is wanted."""
    ways = manner_of(style)
    style = plain(style, kind, ways)
    if currency is not None:
        style = marked(style, currency, ways)
    style = with_unit(style, kind, ways)
    return ways, style, Hand.of_style(style, ways)


def with_unit(style: Style, kind: Kind, ways: Manner) -> Style:
    """Return the style with the language's own unit where its writer used none."""
    if style.mark or kind.value not in ways.units:
        return style
    mark, space, place = ways.units[kind.value]
    return replace(style, mark=mark, mark_space=space, mark_place=Place(place))
