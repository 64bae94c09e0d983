"""The periods that a text names, in words or as machines write them."""

from collections.abc import Iterable, Iterator
from datetime import date

from tieout.extraction.language.folding import Folded, fold
from tieout.extraction.language.table import is_letter
from tieout.extraction.periods.calendar import Calendar, calendar
from tieout.extraction.periods.iso import iso
from tieout.extraction.periods.mention import Mention
from tieout.extraction.periods.spelled import spelled
from tieout.figures import Period
from tieout.lexicon import Lexicon


def read_period(text: str, lexicon: Lexicon, on: date | None = None) -> Period | None:
    """
    Read the first period that a text names; without a year, the last one begun by *on*.

    >>> from tieout.lexicon import load
    >>> print(read_period("Q3 2023", load("en")).end)
    2023-09-30
    """
    folded, by = fold(text, spaced=lexicon.spaced), calendar(lexicon)
    return next((it.period for it in mentions(folded, by, starts(folded, by), on)), None)


def starts(text: Folded, by: Calendar) -> Iterator[int]:
    """Yield the places where a period may begin."""
    return (found.start() for found in by.anchors.finditer(text.low))


def mentions(
    text: Folded, by: Calendar, places: Iterable[int], on: date | None = None
) -> Iterator[Mention]:
    """Yield every period that a text names at one of some places, in order."""
    floor = 0
    for at in places:
        if at < floor or (at > floor and is_letter(text.low[at]) and is_letter(text.low[at - 1])):
            continue
        found = iso(text, at) or spelled(text, at, by, on)
        if found is not None:
            floor = found.end
            yield found
