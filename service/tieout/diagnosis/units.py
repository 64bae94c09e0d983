"""Percentages with the unit of the message that tells them, where their text speaks another."""

from dataclasses import replace

from tieout.diagnosis.printing import as_printed
from tieout.diagnosis.saying import spoken
from tieout.figures import Figure, Kind
from tieout.writing import house_style

PERCENTAGES = {Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS}


def in_units_of(language: str, figure: Figure) -> Figure:
    """
    Return a percentage as a message in a language has it; any other figure as it is.

    "12,5 Prozent" is told as 12.5% where the message is English, and so is the "12.5" of a column
    of percentages; a word ("ein Drittel") is quoted.
    """
    told = spoken(language)
    mine = figure.style.language.partition("-")[0] == told.partition("-")[0]
    bare = not figure.style.mark
    if (mine and not bare) or figure.kind not in PERCENTAGES or figure.cell is not None:
        return figure
    decimals = figure.style.decimals
    style = replace(house_style("", told), scale="", scale_space="", power=0, decimals=decimals)
    foreign = replace(figure, style=style, text="")
    return replace(foreign, text=as_printed(foreign, figure.middle))
