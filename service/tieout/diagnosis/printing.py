"""Values as the writer of a figure would print them."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from tieout.checks.measure import middle
from tieout.figures import Figure, Kind, Style
from tieout.writing import house_style, rewrite, write
from tieout.writing.manner import manner_of

SHOWN_DIGITS = 3
MEASURED = {Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS, Kind.MULTIPLE}
MINUSES = "-\u2212\u2013"


def as_printed(figure: Figure, value: Fraction, *, currency: str | None = None) -> str:
    """Return a value as the writer of *figure* would print it."""
    style = unsigned(figure.style)
    plain = figure if style is figure.style else replace(figure, style=style)
    return rewrite(plain, value, currency=currency)


def computed_text(figure: Figure, value: Fraction) -> str:
    """Return a computed value, finely enough to be told apart from the one printed."""
    if figure.kind in MEASURED:
        text = as_printed(figure, value)
        if text != as_printed(figure, middle(figure)):
            return text
    return write(value, unsigned(figure.style), kind=figure.kind, digits=SHOWN_DIGITS)


def worded(figure: Figure, others: Iterable[Figure]) -> Figure:
    """Give a bare figure the scale words of its press, in the script of the *others*."""
    scripts = [manner_of(it.style).language for it in others if it.style.power]
    language = next(iter(scripts), figure.style.language)
    house = house_style(figure.currency or "", language)
    style = replace(
        figure.style, scale=house.scale, scale_space=house.scale_space, power=house.power
    )
    return replace(figure, style=style)


def unsigned(style: Style) -> Style:
    """Return a style without the minus that stands between the mark and the number ("€-4")."""
    space = style.mark_space.strip(MINUSES)
    return style if space == style.mark_space else replace(style, mark_space=space)
