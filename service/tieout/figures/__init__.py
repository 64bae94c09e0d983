"""The vocabulary: frozen values without I/O."""

from tieout.figures.bounds import Number
from tieout.figures.end import End
from tieout.figures.figure import Figure, FigureId, Kind, ResolvedBy, Span
from tieout.figures.interval import NOTHING, Interval, total
from tieout.figures.patience import Enough, Patience, never, until
from tieout.figures.period import Period
from tieout.figures.rate import Leg, Rate, Rates, Run, Window
from tieout.figures.reading import Level, Qualifier, Written
from tieout.figures.style import Place, Style

__all__ = [
    "NOTHING",
    "End",
    "Enough",
    "Figure",
    "FigureId",
    "Interval",
    "Kind",
    "Leg",
    "Level",
    "Number",
    "Patience",
    "Period",
    "Place",
    "Qualifier",
    "Rate",
    "Rates",
    "ResolvedBy",
    "Run",
    "Span",
    "Style",
    "Window",
    "Written",
    "never",
    "total",
    "until",
]
