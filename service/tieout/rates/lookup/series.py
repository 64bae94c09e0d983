"""Series: every published rate of a pair over some days, or its figures by week, month, year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby, pairwise

from tieout.figures import Rate
from tieout.rates.archive.column import day_of, number_of
from tieout.rates.lookup.asof import rate_at
from tieout.rates.lookup.periods import Averaged, averaged, best
from tieout.rates.lookup.quoted_pair import QuotedPair


class Group(StrEnum):
    """What a series is gathered by."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    def start(self, day: date) -> date:
        """
        Return the first day of the group that a day belongs to.

        >>> Group.QUARTER.start(date(2024, 5, 6)), Group.WEEK.start(date(2024, 5, 8))
        (datetime.date(2024, 4, 1), datetime.date(2024, 5, 6))
        """
        match self:
            case Group.WEEK:
                return day - timedelta(days=day.weekday())
            case Group.MONTH:
                return day.replace(day=1)
            case Group.QUARTER:
                return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
            case Group.YEAR:
                return day.replace(month=1, day=1)

    def label(self, day: date) -> str:
        """
        Name the group that a day belongs to.

        >>> Group.QUARTER.label(date(2024, 5, 6)), Group.MONTH.label(date(2024, 5, 6))
        ('2024-Q2', '2024-05')
        """
        match self:
            case Group.WEEK:
                return f"{day:%G-W%V}"
            case Group.MONTH:
                return f"{day:%Y-%m}"
            case Group.QUARTER:
                return f"{day:%Y}-Q{(day.month + 2) // 3}"
            case Group.YEAR:
                return f"{day:%Y}"


@dataclass(frozen=True, slots=True)
class Gathered:
    """The figures of one group: *first* and *last* are the days of its prints."""

    start: date
    first: date
    last: date
    figures: Averaged


def daily(
    quoting: Sequence[QuotedPair], base: str, quote: str, days: tuple[date, date]
) -> Iterator[Rate]:
    """
    Yield the published rates of a pair, oldest first.

    The preferred source speaks; another only where that one has a hole longer than its look-back.
    """
    for pair, at in _places(quoting, *map(number_of, days)):
        place = pair.place(at)
        yield rate_at(pair, place, base, quote, pair.day(place))


def gathered(
    quoting: Sequence[QuotedPair], base: str, quote: str, days: tuple[date, date], group: Group
) -> Iterator[Gathered]:
    """Yield the figures of a pair by group, each by the source that covers the group best."""
    found = (day_of(pair.days[at]) for pair, at in _places(quoting, *map(number_of, days)))
    for start, its in groupby(found, key=group.start):
        prints = list(its)
        pair = best(quoting, prints[0], prints[-1])
        if pair is not None:
            figures = averaged(pair, base, quote, prints[0], prints[-1])
            yield Gathered(start, prints[0], prints[-1], figures)


def _places(quoting: Sequence[QuotedPair], first: int, last: int) -> list[tuple[QuotedPair, int]]:
    chosen: list[tuple[int, QuotedPair, int]] = []
    holes = [(first, last)]
    for pair in sorted(quoting, key=lambda it: it.source.monthly):
        printed = pair.days
        for start, end in holes:
            chosen.extend((printed[at], pair, at) for at in pair.span(start, end))
        holes = [rest for hole in holes for rest in _holes(pair, *hole)]
    return [(pair, at) for _, pair, at in sorted(chosen, key=lambda it: it[0])]


def _holes(pair: QuotedPair, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The days of a span that are further from the pair's prints than its look-back."""
    span = pair.span(first, last)
    if not span:
        yield first, last
        return
    reach = pair.lookback(pair.place(span.start))
    marks = [first - 1, *pair.days[span.start : span.stop], last + 1]
    for earlier, later in pairwise(marks):
        if later - earlier > reach:
            yield earlier + 1, later - 1
