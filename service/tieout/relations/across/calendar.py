"""Whether two periods may be one: by their days, or by a company's own year."""

from dataclasses import dataclass, replace
from datetime import date

from tieout.figures import Period
from tieout.relations.across.quarters import (
    MONTHS,
    QUARTER_MONTHS,
    Alias,
    month,
    ordinal,
    start_of_year,
)
from tieout.relations.wording.cues import Cues
from tieout.relations.wording.lexer import lowered

# Companies' years start with a calendar quarter, or, at shops, in February.
YEAR_STARTS = frozenset((2, 4, 7, 10))
YEAR_DAYS = 366


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """A document's way with quarters: its language, and the two names that it gives one of them."""

    cues: Cues
    alias: Alias | None

    def agreement(self, one: Period | None, other: Period | None) -> str | None:
        """Return a note where only a fiscal year makes two periods one, "" without need, or None.

        A missing period, or one whose days nobody names, may be any.
        """
        if one is None or other is None:
            return ""
        days = (one.start, one.end), (other.start, other.end)
        if days[0] == days[1] or None in days[0] or None in days[1]:
            return ""
        for named, spanned in ((one, other), (other, one)):
            number, first = self._ordinal(named), _first_month(spanned)
            if number is None or first is None or not _within_a_year(named, spanned):
                continue
            start = start_of_year(number, first)
            if self._is_likely(start, spanned):
                return self._note(one, other, number, start)
        return None

    def _is_likely(self, start: int, spanned: Period) -> bool:
        """Whether the document itself says when the year starts, or companies' years do then."""
        if self.alias is not None and self.alias.month == start:
            return True
        return start in YEAR_STARTS and self._ordinal(spanned) is None

    def _ordinal(self, period: Period) -> int | None:
        """Return the number of a quarter that is called by its number."""
        text = lowered(period.label)
        tokens = self.cues.lexer.tokens(text, 0, len(text))
        return next((int(it.value) for it in tokens if it.name == "quarter"), None)

    def _note(self, one: Period, other: Period, number: int, start: int) -> str:
        wording = self.cues.notes.get("alias")
        if wording is None:
            return f"{one.label} = {other.label}"
        return wording.format(
            fact=one.label,
            text=other.label,
            fiscal=ordinal(self.cues, number),
            month=month(self.cues, start),
        )


def years_on(period: Period, years: int) -> Period:
    """Return the same days some years later."""
    return replace(period, start=_later(period.start, years), end=_later(period.end, years))


def _later(day: date | None, years: int) -> date | None:
    if day is None or not years:
        return day
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap else day.day)


def _first_month(period: Period) -> int | None:
    """Return the month in which a period of three begins."""
    if period.start is None or period.end is None:
        return None
    months = (period.end.year - period.start.year) * MONTHS + period.end.month
    return period.start.month if months - period.start.month == QUARTER_MONTHS - 1 else None


def _within_a_year(one: Period, other: Period) -> bool:
    """Whether two quarters lie within a year of each other, as the names of one do."""
    if one.start is None or other.start is None:
        return False
    return abs((one.start - other.start).days) <= YEAR_DAYS
