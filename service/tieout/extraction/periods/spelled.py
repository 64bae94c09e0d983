"""Periods in words: "the third quarter of 2023", "FY23", "October–December", 2023年第三季度."""

import re
from datetime import date

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.table import Hit
from tieout.extraction.periods.calendar import Atom, Calendar, Part
from tieout.extraction.periods.days import Parts, days_of
from tieout.extraction.periods.mention import Mention
from tieout.figures import Period

_ATOMS_MAX = 10
_YEAR_FIRST, _YEAR_LAST = 1900, 2100
_CENTURY, _TURN = 100, 70
_DAY_LAST = 31
_FILLER = re.compile(r"[ ,.'/–—-]{0,3}")
_DIGITS = re.compile(r"[0-9]++")


def spelled(text: Folded, at: int, by: Calendar, on: date | None) -> Mention | None:
    """Read the words of a period that begin at a place."""
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
