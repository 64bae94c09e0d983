"""A language's words for periods, ready for look-ups."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from tieout.extraction.language.folding import fold
from tieout.extraction.language.table import Spelling, Table
from tieout.lexicon import Lexicon

_EDGE = 2


class Part(Enum):
    QUARTER = auto()
    HALF = auto()
    MONTH = auto()
    YEAR = auto()
    DAY = auto()
    FISCAL = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """One part of a period, and where its spelling ends."""

    part: Part
    value: int
    end: int
    fiscal: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """``anchors`` finds the places where a period may begin."""

    words: Table[tuple[Part, int]]
    year_words: Table[bool]
    links: Table[bool]
    anchors: re.Pattern[str]


@lru_cache(maxsize=16)
def calendar(lexicon: Lexicon) -> Calendar:
    """Return the period words of a lexicon, made once."""
    named = [
        (Part.QUARTER, lexicon.quarters),
        (Part.HALF, lexicon.halves),
        (Part.MONTH, lexicon.months),
    ]
    words = [
        Spelling(spelling, (part, number), exact=part is Part.MONTH and text[0].isupper())
        for part, spellings in named
        for number, texts in spellings.items()
        for text in texts
        for spelling in dict.fromkeys((text, text.upper()))
    ]
    words += [Spelling(text, (Part.FISCAL, 0)) for text in lexicon.fiscal]
    links = [*lexicon.links, *lexicon.ranges.joints, *lexicon.fillers]
    return Calendar(
        words=Table(words),
        year_words=Table(
            [Spelling(text, meaning=text in lexicon.fiscal) for text in lexicon.years.after]
        ),
        links=Table([Spelling(text, meaning=True) for text in links]),
        anchors=_anchors([spelling.text for spelling in words]),
    )


def _anchors(texts: list[str]) -> re.Pattern[str]:
    """Find years, and the first two letters of the words: a look-up says the rest."""
    edges = sorted({fold(text).low[:_EDGE] for text in texts})
    firsts: dict[str, set[str]] = {}
    for edge in edges:
        firsts.setdefault(edge[0], set()).add(edge[1:])
    choices = [
        re.escape(first) + ("" if "" in seconds else f"[{re.escape(''.join(sorted(seconds)))}]")
        for first, seconds in firsts.items()
    ]
    years = r"(?:19|20)[0-9]{2}(?![0-9])|[0-9]{1,2}(?=[ .]{0,2}[^\W\d_])"
    return re.compile("|".join([rf"(?<![0-9.,])(?:{years})", *choices]))
