"""A style made plain: one scale word of a ladder, marks without brackets."""

import re
from dataclasses import replace
from functools import lru_cache

from tieout.figures import Figure, Kind, Style
from tieout.lexicon import load
from tieout.writing.manner import Manner
from tieout.writing.rung import Rung
from tieout.writing.shown import Shown

_NO_SPACE = re.compile(r"\S+")


def settled(figure: Figure, manner: Manner) -> Style:
    """
    Return the figure's style as its language would name it.

    Stacked scales (億5000万) and number words (hundred thousand) become the scale word that leads
    them; where no scale word stands, the digits themselves say what they count.
    """
    style = plain(figure.style, figure.kind, manner)
    if style.scale:
        return style
    shown = Shown.of(figure)
    return replace(style, power=_coin(style) if shown is None else shown.power)


@lru_cache(maxsize=1024)
def plain(style: Style, kind: Kind, manner: Manner) -> Style:
    """Return what the style alone decides: a scale word that its language counts with."""
    space = " " if "-" in style.mark_space else _NO_SPACE.sub("", style.mark_space)
    style = replace(style, mark_space=space)
    if not style.digits:
        style = _in_digits(style, kind, manner)
    if not style.scale or _is_rung(style, manner):
        return style
    rung = _leading(style, manner)
    if rung is not None:
        return replace(style, scale=rung.text, power=rung.power)
    return style if style.digits else replace(style, scale="", power=0)


def _in_digits(style: Style, kind: Kind, manner: Manner) -> Style:
    """Return the style for a number that was written in words and will be written in digits."""
    if kind is not Kind.MONEY:
        return replace(style, mark="", scale="", power=0)
    return replace(style, scale_space=manner.scale_space)


def _is_rung(style: Style, manner: Manner) -> bool:
    """Whether the scale as written is one scale word of the language."""
    return any(
        it.word and style.scale in it.word and it.power == style.power
        for ladder in manner.ladders
        for it in ladder
    )


def _leading(style: Style, manner: Manner) -> Rung | None:
    """Return the highest rung that is part of the scale as written; None where none is."""
    parts = {style.scale, *style.scale.split()}
    if manner.scale_space == "" or not style.scale.isascii():
        parts |= set(style.scale)
    found = [
        rung
        for ladder in manner.ladders
        for rung in ladder
        if rung.word and not parts.isdisjoint(rung.word.forms.values())
    ]
    return max(found, key=lambda it: it.power, default=None)


def _coin(style: Style) -> int:
    """Return the power of ten of a coin's word: five cents are five hundredths."""
    minors = load(style.language).minor
    return next((it.power for it in minors if style.mark.lower() in it.words), 0)
