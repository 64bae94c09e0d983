"""How a language writes figures: data and its reader."""

from tieout.lexicon.beside import Beside
from tieout.lexicon.cell_word import CellWord
from tieout.lexicon.detect import detect, languages, likely, written_in
from tieout.lexicon.family import Family
from tieout.lexicon.lexicon import Lexicon
from tieout.lexicon.loading import load
from tieout.lexicon.minor import Minor
from tieout.lexicon.ranges import Ranges
from tieout.lexicon.regions import currency_in
from tieout.lexicon.script import chinese
from tieout.lexicon.separators import Separators
from tieout.lexicon.unit import Unit

__all__ = [
    "Beside",
    "CellWord",
    "Family",
    "Lexicon",
    "Minor",
    "Ranges",
    "Separators",
    "Unit",
    "chinese",
    "currency_in",
    "detect",
    "languages",
    "likely",
    "load",
    "written_in",
]
