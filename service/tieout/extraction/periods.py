"""Periods in words: "the third quarter of 2023", "FY23", "October–December", 2023年第三季度."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tieout.extraction.calendars import Atom, Calendar, Part, calendar
from tieout.extraction.folding import Folded, fold
from tieout.extraction.spans import Parts, days_of, months, quarter
from tieout.extraction.table import Hit, is_letter
from tieout.figures import Period
from tieout.lexicon import Lexicon

_ATOMS_MAX = 10
_YEAR_FIRST, _YEAR_LAST = 1900, 2100
_CENTURY, _TURN = 100, 70
_DAY_LAST = 31
_FILLER = re.compile(r"[ ,.'/–—-]{0,3}")
_ISO = re.compile(r"((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])(?:-([0-2][0-9]|3[01]))?(?![0-9-])")
_ISO_QUARTER = re.compile(r"((?:19|20)[0-9]{2})-?q([1-4])(?![0-9])")
_DIGITS = re.compile(r"[0-9]++")


@dataclass(frozen=True, slots=True)
class Mention:
    """A period at [*start*, *end*) of a folded text."""

    start: int
    end: int
    period: Period


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
        found = _iso(text, at) or _spelled(text, at, by, on)
        if found is not None:
            floor = found.end
            yield found


def _iso(text: Folded, at: int) -> Mention | None:
    if text.plain[at : at + 2] not in {"19", "20"}:
        return None
    found = _ISO_QUARTER.match(text.low, at)
    if found is not None:
        first, last = quarter(int(found[1]), int(found[2]))
        return Mention(at, found.end(), Period(text.plain[at : found.end()], first, last))
    found = _ISO.match(text.plain, at)
    if found is None:
        return None
    year, month = int(found[1]), int(found[2])
    try:
        day = date(year, month, int(found[3])) if found[3] else None
    except ValueError:
        return None
    first, last = (day, day) if day else months(year, month, month)
    return Mention(at, found.end(), Period(found[0], first, last))


def _spelled(text: Folded, at: int, by: Calendar, on: date | None) -> Mention | None:
    parts = Parts()
    place = end = at
    for _ in range(_ATOMS_MAX):
        atom = _atom(text, place, by, parts)
        if atom is None or not parts.take(atom):
            break
        end = atom.end
        place = _past_fillers(text, end, by)
    if not parts.says_a_time or (parts.day and not parts.months):
        return None
    first, last = days_of(parts, on)
    period = Period(text.plain[at:end], first, last, parts.fiscal)
    return Mention(at, end, period)


def _atom(text: Folded, at: int, by: Calendar, parts: Parts) -> Atom | None:
    hit = by.words.after(text, at)
    if hit is None:
        return _number(text, at, by, parts)
    part, value = hit.meaning
    return Atom(part, value, hit.end)


def _number(text: Folded, at: int, by: Calendar, parts: Parts) -> Atom | None:
    """Read digits as a year or a day, if what stands around them lets them be one."""
    found = _DIGITS.match(text.plain, at)
    if found is None or len(found[0]) > len("2024"):
        return None
    number, end = int(found[0]), found.end()
    if text.plain[end : end + 1] in {"%", "$", "€"}:
        return None
    suffix = by.year_words.after(text, end)
    if _YEAR_FIRST <= number <= _YEAR_LAST and len(found[0]) == len("2024"):
        return _year(number, end, suffix)
    if (parts.fiscal or suffix) and number < _CENTURY and len(found[0]) == len("24"):
        century = 2000 if number < _TURN else 1900
        return _year(century + number, end, suffix)
    followed = by.words.after(text, _past_fillers(text, end, by))
    beside = parts.months or (followed is not None and followed.meaning[0] is Part.MONTH)
    if beside and 1 <= number <= _DAY_LAST and not _goes_on(text.plain, end):
        return Atom(Part.DAY, number, end)
    return None


def _year(number: int, end: int, suffix: Hit[bool] | None) -> Atom:
    """A year, fiscal where the word glued to it says so (2023财年)."""
    if suffix is None:
        return Atom(Part.YEAR, number, end)
    return Atom(Part.YEAR, number, suffix.end, fiscal=suffix.meaning)


def _goes_on(plain: str, end: int) -> bool:
    """Whether the digits are part of a longer number."""
    return plain[end : end + 1] in {".", ",", ":"} and plain[end + 1 : end + 2].isdigit()


def _past_fillers(text: Folded, at: int, by: Calendar) -> int:
    for _ in range(3):
        found = _FILLER.match(text.plain, at)
        at = found.end() if found else at
        link = by.links.after(text, at)
        if link is None or link.end == at:
            return at
        at = link.end
    return at


def nearest(found: list[Mention], start: int, end: int, sentence: tuple[int, int]) -> Period | None:
    """Return the period of a figure: the last before it in its sentence, else the first after."""
    place = bisect_left(found, start, key=lambda it: it.start)
    if place and sentence[0] <= found[place - 1].start and found[place - 1].end <= start:
        return found[place - 1].period
    after = found[place] if place < len(found) else None
    if after is None or after.start < end or after.end > sentence[1]:
        return None
    return after.period
