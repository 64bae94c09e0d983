"""The embedded book, opened once, and an oracle: the as-of rules again, as plainly as possible."""

from bisect import bisect_left
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache

from tieout.rates import Book
from tieout.rates.archive.column import day_of
from tieout.rates.archive.source import Source, sources
from tieout.rates.units.era import eras
from tieout.rates.units.erratum import errata

HARD = frozenset(
    {it.partition(".")[0] for change in eras().changes.values() for it in (change.old, change.new)}
    | {switch.code for switch in eras().switches}
    | {"PLN"}
)
"""Codes whose unit changed or that another code speaks for: stories tell of them, one by one."""


@cache
def book() -> Book:
    return Book.embedded()


@cache
def codes() -> tuple[str, ...]:
    """Every code of the archive that was the same unit on all days."""
    known = {code for its in book().units.archive.codes.values() for code in its}
    return tuple(sorted((known | {"GBP", "USD"}) - HARD))


@cache
def printed(source: Source, code: str) -> dict[date, Fraction]:
    """What 1 pivot is worth in a currency, day by day, from the published texts alone."""
    column = book().units.archive.column(source.id, code)
    wrong = errata().of(source.id, code)
    prints: dict[date, Fraction] = {}
    for at, number in enumerate(column.days if column is not None else ()):
        assert column is not None
        day, value = day_of(number), Fraction(Decimal(column.text(at)))
        if not any(it.first <= day <= it.last for it in wrong):
            prints[day] = value if source.per_pivot else 1 / value
    return prints


@cache
def days(source: Source, code: str) -> tuple[date, ...]:
    return tuple(sorted(printed(source, code)))


@cache
def calendar(source: Source) -> frozenset[date]:
    """The days on which a source printed one of the currencies that it never leaves out."""
    return frozenset(day for code in ("USD", "EUR", "GBP", "DEM") for day in printed(source, code))


def naive(base: str, quote: str, day: date) -> tuple[str, date, Fraction] | None:
    """Look back day by day, source by source; daily and weekly sources before monthly ones."""
    for monthly in (False, True):
        for source in (it for it in sources() if it.monthly is monthly):
            if not all(code == source.pivot or printed(source, code) for code in (base, quote)):
                continue
            for age in range(36):
                found = _at(source, base, quote, day - timedelta(days=age))
                if found is not None:
                    if age <= _reach(source, base, quote, day - timedelta(days=age)):
                        return source.id, day - timedelta(days=age), found
                    break
    return None


def _at(source: Source, base: str, quote: str, day: date) -> Fraction | None:
    if day not in calendar(source):
        return None
    values = [
        Fraction(1) if code == source.pivot else printed(source, code).get(day)
        for code in (base, quote)
    ]
    if values[0] is None or values[1] is None:
        return None
    return values[1] / values[0]


def _reach(source: Source, base: str, quote: str, day: date) -> int:
    """7 days; for a series of Narodowy Bank Polski that comes weekly, 14, or 21 in 2000 to 2002."""
    if source.monthly:
        return 35
    if source.id != "nbp" or not any(_seldom(source, code, day) for code in (base, quote)):
        return 7
    return 21 if day.year in {2000, 2001, 2002} else 14


def _seldom(source: Source, code: str, day: date) -> bool:
    if code == source.pivot:
        return False
    near = days(source, code)
    at = bisect_left(near, day)
    start = max(0, at - 5)
    end = min(len(near) - 1, start + 5)
    return (near[end] - near[start]).days > 12
