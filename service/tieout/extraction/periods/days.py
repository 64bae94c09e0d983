"""What the words of a period say together: its parts, and the days from first to last."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date

from tieout.extraction.periods.calendar import Atom, Part

_MONTHS, _QUARTER, _HALF = 12, 3, 6


@dataclass(slots=True)
class Parts:
    """What a period's words said, as far as they have been read."""

    year: int | None = None
    quarter: int | None = None
    half: int | None = None
    months: list[int] = field(default_factory=list)
    day: int | None = None
    fiscal: bool = False
    ended: bool = False

    def take(self, atom: Atom) -> bool:
        """Take one more part; False where it does not fit what is there."""
        match atom.part:
            case Part.QUARTER if not (self.quarter or self.half or self.months):
                self.quarter = atom.value
            case Part.HALF if not (self.quarter or self.half or self.months):
                self.half = atom.value
            case Part.MONTH if len(self.months) < (1 if self.day else 2) and not self.quarter:
                self.months.append(atom.value)
            case Part.YEAR if self.year is None:
                self.year = atom.value
                self.fiscal = self.fiscal or atom.fiscal
            case Part.FISCAL:
                self.fiscal = True
            case Part.DAY if self.day is None and len(self.months) <= 1 and not self.quarter:
                self.day = atom.value
            case _:
                return False
        return True

    @property
    def says_a_time(self) -> bool:
        return bool(self.year or self.quarter or self.half or self.months)


def days_of(parts: Parts, on: date | None) -> tuple[date | None, date | None]:
    """Return the first and the last day, as far as the words or *on* say them."""
    if parts.fiscal:
        return None, None
    year = parts.year
    if year is None and on is not None:
        year = next(
            (y for y in (on.year, on.year - 1) if (span := _span(parts, y)) and span[0] <= on), None
        )
    span = None if year is None else _span(parts, year)
    return span or (None, None)


def _span(parts: Parts, year: int) -> tuple[date, date] | None:
    try:
        if parts.day and parts.months:
            day = date(year, parts.months[0], parts.day)
            return day, day
    except ValueError:
        return None
    if parts.months:
        return months(year, parts.months[0], parts.months[-1])
    if parts.quarter:
        return quarter(year, parts.quarter)
    if parts.half:
        return months(year, (parts.half - 1) * _HALF + 1, parts.half * _HALF)
    return date(year, 1, 1), date(year, _MONTHS, 31)


def quarter(year: int, quarter: int) -> tuple[date, date]:
    return months(year, (quarter - 1) * _QUARTER + 1, quarter * _QUARTER)


def months(year: int, first: int, last: int) -> tuple[date, date]:
    """Return the days from one month to another, which lies in the year before if it is later."""
    begin = date(year - (first > last), first, 1)
    return begin, date(year, last, monthrange(year, last)[1])
