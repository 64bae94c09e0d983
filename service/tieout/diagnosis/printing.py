"""Values as the writer of a figure would print them."""

from dataclasses import replace
from fractions import Fraction

from tieout.checks.measure import middle
from tieout.figures import Figure, Kind, Style
from tieout.writing import rewrite, write

SHOWN_DIGITS = 3
MEASURED = {Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS, Kind.MULTIPLE}
MINUSES = "-\u2212\u2013"


def as_printed(figure: Figure, value: Fraction, *, currency: str | None = None) -> str:
    """Return a value as the writer of *figure* would print it."""
    return rewrite(replace(figure, style=unsigned(figure.style)), value, currency=currency)


def computed_text(figure: Figure, value: Fraction) -> str:
    """Return a computed value, finely enough to be told apart from the one printed."""
    text = as_printed(figure, value)
    if figure.kind in MEASURED and text != as_printed(figure, middle(figure)):
        return text
    return write(value, unsigned(figure.style), kind=figure.kind, digits=SHOWN_DIGITS)


def unsigned(style: Style) -> Style:
    """Return a style without the minus that stands between the mark and the number ("€-4")."""
    return replace(style, mark_space=style.mark_space.strip(MINUSES))
