"""What each word does inside a number, and a language's number words and characters."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from tieout.extraction.language.table import Table
from tieout.lexicon import Separators


class Role(Enum):
    NUMBER = auto()
    MULTIPLIER = auto()
    SCALE = auto()
    ALONE = auto()
    PART = auto()
    LEAD = auto()
    ARTICLE = auto()
    CONJUNCTION = auto()
    POINT = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """
    What a word does inside a number; *value* is the number, the power of ten or the part.

    A word for two thousand (ألفي) is a power of ten *times* two.

    *joined* says that the conjunction is part of it ("y medio", وعشرون), or that none is needed
    (iki buçuk); a part then *opens* no number, but where "and" is a mere prefix (ونصف مليون). A
    lead is added to the number that follows it, or to one: साढ़े तीन is 3.5, सवा लाख 1.25 lakh.
    """

    role: Role
    value: Decimal = Decimal(0)
    joined: bool = False
    opens: bool = False
    times: int = 1


@dataclass(frozen=True, slots=True)
class Wording:
    """A language's number words and its habits with them."""

    words: Table[Word]
    scales: Table[int]
    units_first: bool
    twenties: bool
    glued: bool
    english: Table[int]


@dataclass(frozen=True, slots=True)
class Characters:
    """
    A language's characters for digits and for powers of ten, and its spoken points.

    *words* begin with one and are none: 만큼 (as much as), 조건 (a condition). What stands *inside*
    a number, before its last power or its mark, makes it a little more: 100多亿, 3000余元.
    """

    numerals: dict[str, str]
    ranks: dict[str, int]
    points: frozenset[str]
    alone: frozenset[str]
    separators: Separators
    syllables: bool = False
    words: tuple[str, ...] = ()
    inside: frozenset[str] = frozenset()
