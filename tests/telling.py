"""Figures for tests of the core, told as a writer would write them."""

from dataclasses import replace

from tieout.extraction import read_amount
from tieout.figures import Figure, FigureId
from tieout.lexicon import load

Figures = dict[FigureId, Figure]


def told(language: str = "en", /, **texts: str) -> Figures:
    """Return figures by the names that relations call them by."""
    return {name: figure(name, text, language) for name, text in texts.items()}


def figure(name: FigureId, text: str, language: str = "en") -> Figure:
    read = read_amount(text, load(language))
    return replace(read, id=name)
