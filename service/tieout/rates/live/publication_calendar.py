"""When a publisher prints: its calendar, and the days that are due by now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile
from typing import Any, Self
from zoneinfo import ZoneInfo

SEARCH_DAYS_MAX = 31
"""No calendar here pauses for a month: a longer search means that its data are wrong."""

WORKING_DAYS = frozenset(range(1, 6))
"""Monday to Friday, as ISO counts them."""


@dataclass(frozen=True, slots=True)
class Publication:
    """
    A publisher's calendar: the local time, the days of the week, and the days it stays closed.

    ``closed`` holds ``MM-DD`` or days counted from Easter Sunday (``easter+1``). ``moved`` says
    that a print that falls on a closed day comes on the last open day before it, as the weekly
    table of the NBP does. ``lag_days`` is how far a print's day lies behind its appearance.
    """

    zone: ZoneInfo
    at: time
    weekdays: frozenset[int]
    closed: frozenset[str] = frozenset()
    moved: bool = False
    lag_days: int = 0

    @classmethod
    def of(cls, data: dict[str, Any]) -> Self:
        return cls(
            zone=ZoneInfo(data["zone"]),
            at=time.fromisoformat(data["at"]),
            weekdays=frozenset(data["weekdays"]),
            closed=frozenset(data["closed"]),
            moved=data["moved"],
            lag_days=data["lag_days"],
        )

    def next_after(self, now: datetime) -> datetime:
        """Return the first moment after *now* at which a print is due."""
        day = now.astimezone(self.zone).date()
        return next(due for due in self._dues(day, step=1) if due > now)

    def last_day(self, now: datetime) -> date:
        """Return the day of the newest print that is due by *now*."""
        day = now.astimezone(self.zone).date()
        due = next(due for due in self._dues(day, step=-1) if due <= now)
        return due.date() - timedelta(days=self.lag_days)

    def missed(self, last: date, now: datetime) -> int:
        """Count the prints that are due by *now* and newer than *last*; at most a month's."""
        newest = self.last_day(now)
        days = (newest - timedelta(days=back) for back in range(SEARCH_DAYS_MAX))
        lag = timedelta(days=self.lag_days)
        return sum(day > last and self._prints_on(day + lag) for day in days)

    def _dues(self, day: date, *, step: int) -> Iterator[datetime]:
        for count in range(SEARCH_DAYS_MAX):
            candidate = day + timedelta(days=count * step)
            if self._prints_on(candidate):
                yield datetime.combine(candidate, self.at, self.zone)

    def _prints_on(self, day: date) -> bool:
        if not self._open(day):
            return False
        if day.isoweekday() in self.weekdays:
            return True
        return self.moved and self._stands_in(day)

    def _stands_in(self, day: date) -> bool:
        """Whether *day* is the last open day before a closed day of publication."""
        following = (day + timedelta(days=ahead) for ahead in range(1, SEARCH_DAYS_MAX))
        closed = takewhile(lambda it: not self._open(it), following)
        return any(it.isoweekday() in self.weekdays for it in closed)

    def _open(self, day: date) -> bool:
        if self.weekdays <= WORKING_DAYS and day.isoweekday() not in WORKING_DAYS:
            return False
        from_easter = (day - easter(day.year)).days
        return self.closed.isdisjoint((f"{day:%m-%d}", f"easter{from_easter:+d}"))


def easter(year: int) -> date:
    """
    Easter Sunday in the Gregorian calendar, by the rule of Meeus, Jones and Butcher.

    >>> easter(2026)
    datetime.date(2026, 4, 5)
    """
    century, rest = divmod(year, 100)
    corrections = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + corrections + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
