"""What figures imply, in the style of the writer who stated them."""

from collections.abc import Sequence

from tieout.checks import Implied
from tieout.figures import Figure, Kind, Style
from tieout.writing import house_style, write

DIGITS = 3
"""One more than most figures deserve, so that two of them can be told apart."""


def implied_text(implied: Implied, stated: Sequence[Figure], *, language: str) -> str:
    """Return an implied value as the writer of *stated* would print it."""
    style = _style(implied, stated, language)
    currency, kind = implied.currency, implied.kind
    return write(implied.value, style, currency=currency, kind=kind, digits=DIGITS)


def _style(implied: Implied, stated: Sequence[Figure], language: str) -> Style:
    alike = [it for it in stated if it.kind is implied.kind and it.per is None]
    same = [it for it in alike if it.currency == implied.currency]
    if same or alike:
        return (same or alike)[-1].style
    if implied.kind is Kind.MONEY and implied.currency is not None:
        return house_style(implied.currency, language)
    return Style(language)
