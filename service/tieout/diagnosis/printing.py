"""Values as the writer of a figure would print them."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from tieout.figures import Figure, Style
from tieout.writing import house_style, rewrite
from tieout.writing.manners import manner_of
from tieout.writing.rounded import exponent

SHOWN_DIGITS, SHOWN_DIGITS_MAX = 3, 15
MINUSES = "-\u2212\u2013"


def as_printed(
    figure: Figure, value: Fraction, *, currency: str | None = None, digits: int | None = None
) -> str:
    """Return a value as the writer of *figure* would print it."""
    style = unsigned(figure.style)
    plain = figure if style is figure.style else replace(figure, style=style)
    return rewrite(plain, value, currency=currency, digits=digits)


def computed_text(figure: Figure, value: Fraction) -> str:
    """
    Return a computed value as finely as its replacement, finer where it would look as stated.

    Of a larger one, no more digits are shown than the figure has itself, or three.
    """
    written = figure.written
    larger = value != 0 and exponent(abs(value)) > written.value.adjusted()
    shown = max(SHOWN_DIGITS, written.value.adjusted() - written.round_step.adjusted() + 1)
    stated = as_printed(figure, figure.middle)
    text = as_printed(figure, value, digits=shown if larger else None)
    for digits in range(SHOWN_DIGITS, SHOWN_DIGITS_MAX + 1):
        if text != stated:
            break
        text = as_printed(figure, value, digits=digits)
    return text


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
