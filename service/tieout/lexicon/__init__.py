"""How a language writes figures: data and its reader."""

from tieout.lexicon.detect import detect, languages, likely
from tieout.lexicon.lexicon import (
    Beside,
    CellWord,
    Family,
    Lexicon,
    Minor,
    Ranges,
    Separators,
    Unit,
)
from tieout.lexicon.loading import load
from tieout.lexicon.regions import currency_in

__all__ = [
    "Beside",
    "CellWord",
    "Family",
    "Lexicon",
    "Minor",
    "Ranges",
    "Separators",
    "Unit",
    "currency_in",
    "detect",
    "languages",
    "likely",
    "load",
]
