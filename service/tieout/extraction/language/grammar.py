"""A lexicon made ready for look-ups: every spelling in the table of its place."""

from dataclasses import dataclass
from decimal import Decimal

from tieout.extraction.language.joining import Joining
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.naming import Naming
from tieout.extraction.language.openings import Openings
from tieout.extraction.language.table import Table
from tieout.extraction.language.wording import Characters, Wording
from tieout.figures import Interval, Kind, Qualifier
from tieout.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Cell:
    """A word that is a figure by itself."""

    kind: Kind
    value: Decimal
    cell: Interval


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """The tables of one language, each for one place beside a number."""

    lexicon: Lexicon
    wording: Wording
    characters: Characters | None
    before: Table[Mark]
    after: Table[Mark]
    scale_words: Table[int]
    scale_before: Table[int]
    scale_declared: Table[int]
    qualifier_before: Table[Qualifier | None]
    qualifier_after: Table[Qualifier | None]
    negatives: Table[bool]
    margins: Table[bool]
    links: Table[bool]
    articles: Table[bool]
    cells: Table[Cell]
    not_cells: Table[bool]
    fractions: Table[bool]
    denominators: Table[int]
    per: Table[str]
    rates: Table[bool]
    coarse: frozenset[str]
    joining: Joining
    naming: Naming
    openings: Openings
