"""What figures imply, in the style of the writer who stated them."""

from collections.abc import Sequence

from tieout.checks import Implied
from tieout.conversion.span import Span
from tieout.figures import Figure, Style
from tieout.writing import house_style, rewrite, write

DIGITS = 3
"""One more than most figures deserve, so that two of them can be told apart."""


def implied_text(implied: Implied, stated: Sequence[Figure], *, language: str) -> str:
    """
    Return an implied value as the writer of *stated* would print it.

    It lies within the bounds of what is implied, and is finer where the bounds allow more.
    """
    value, currency = implied.value, implied.currency
    digits = Span.of(value, implied.interval).digits(DIGITS)
    model = _model(implied, stated)
    if model is not None:
        return rewrite(model, value, currency=currency, digits=digits)
    if currency is not None:
        return write(value, house_style(currency, language), digits=digits)
    return write(value, Style(language), kind=implied.kind, digits=digits)


def _model(implied: Implied, stated: Sequence[Figure]) -> Figure | None:
    """Return the figure whose style is that of what is implied, the last of the same currency."""
    alike = [it for it in stated if it.kind is implied.kind and it.per is None]
    same = [it for it in alike if it.currency == implied.currency]
    return next(reversed(same or alike), None)
