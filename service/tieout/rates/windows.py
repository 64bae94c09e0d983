"""Windows: the lowest and highest published cross rate of a pair over some days."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from tieout.figures.interval import Interval
from tieout.figures.rate import Window
from tieout.rates.column import day_of, number_of
from tieout.rates.pair import Pair

if TYPE_CHECKING:
    from tieout.rates.book import Book

PAST_PRINTS_MAX = 1300
"""Five years of business days: the past in which a pair's movement is measured."""

MILLION = 10**6


def window_of(
    pairs: Sequence[Pair], base: str, quote: str, first: date, last: date, book: "Book"
) -> Window | None:
    """Return the window over all *pairs*, joined with the bands of pegs, or None."""
    windows = [
        window
        for pair in pairs
        if (window := _one(pair, base, quote, (first, last), book)) is not None
    ]
    if not windows:
        return None
    low = min((it.low for it in windows), key=lambda rate: rate.value)
    high = max((it.high for it in windows), key=lambda rate: rate.value)
    ends, starts = max(it.last for it in windows), min(it.first for it in windows)
    span = Interval.closed(low.value, high.value)
    newest = max(windows, key=lambda it: it.last)
    lag = _business_days(ends, last)
    live = lag > 0 and any(book.live(pair) for pair in pairs)
    if live:
        span = span.join(_widened(pairs, ends, newest, lag))
    for peg in book.pegs(base, quote, min(last, ends)):
        span = span.join(peg.band(base))
    return Window(span, low, high, starts, ends, stale=live)


def _one(pair: Pair, base: str, quote: str, days: tuple[date, date], book: "Book") -> Window | None:
    """Return the extremes of one source; where no print falls into the days, the one as of then."""
    first, last = map(number_of, days)
    span = pair.span(_month_start(days[0]) if pair.source.monthly else first, last)
    if not span:
        place = book._as_of(pair, last)  # noqa: SLF001
        if place is None:
            return None
        at = bisect_right(pair.days, pair.day(place)) - 1
        span = range(at, at + 1)
    low, high = pair.extremes(span)
    lowest, highest = pair.rate(low, base, quote), pair.rate(high, base, quote)
    hull = Interval.closed(lowest.value, highest.value)
    days_of = day_of(pair.days[span.start]), day_of(pair.days[span.stop - 1])
    return Window(hull, lowest, highest, *days_of)


def _month_start(day: date) -> int:
    return number_of(day.replace(day=1))


def _business_days(after: date, upto: date) -> int:
    """Count the days from Monday to Friday after one day up to another."""
    count = max(0, (upto - after).days)
    weeks, rest = divmod(count, 7)
    odd = sum((after + timedelta(days=n)).weekday() < 5 for n in range(1, rest + 1))
    return weeks * 5 + odd


def _widened(pairs: Sequence[Pair], ends: date, newest: Window, lag: int) -> Interval:
    """The last print, widened by the pair's largest movement over *lag* prints in its past."""
    number = number_of(ends)
    pair = next(it for it in pairs if it.days and number in it.days)
    at = bisect_right(pair.days, number) - 1
    steps = max(1, lag // 5) if pair.rare(pair.place(at)) else lag
    past = pair.values[max(0, at + 1 - PAST_PRINTS_MAX - steps) : at + 1]
    steps = min(steps, len(past) - 1)
    moves = [later / earlier for earlier, later in zip(past, past[steps:], strict=False)]
    largest = max(max(moves, default=1.0), 1 / min(moves, default=1.0))
    by = Fraction(ceil(largest * MILLION) + 1, MILLION)
    value = pair.exact(pair.place(at))
    return Interval.closed(value / by, value * by)


__all__ = ["replace", "window_of"]
