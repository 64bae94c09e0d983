"""Windows: the lowest and highest published cross rate of a pair over some days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from tieout.figures import Interval, Rate, Window
from tieout.rates.archive.column import day_of, number_of
from tieout.rates.lookup.asof import rate_at
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.quoted_pair import QuotedPair
from tieout.rates.units.peg import band

SATURDAY = 5
WORKDAYS_A_WEEK = 5

PAST_PRINTS_MAX = 1300
"""Five years of business days: the past in which a pair's movement is measured."""

MONTH_DAYS = 31
NOISE = Fraction(5, 10_000)
"""Fixings of one hour stray as far from the band of a peg."""

MILLION = 10**6


@dataclass(frozen=True, slots=True)
class Asked:
    """A window that is asked for: of a pair, from *first* to *last*."""

    base: str
    quote: str
    first: date
    last: date

    @property
    def day(self) -> date:
        """The day in the middle."""
        return self.first + (self.last - self.first) // 2


def window_of(pairs: PairCatalogue, asked: Asked) -> Window | None:
    """
    Return the window of a pair by all sources that quote it; None where none does.

    Monthly sources speak only where no other does. The codes mean what they meant on the day.
    """
    quoting = pairs.quoting(asked.base, asked.quote, asked.day)
    seldom = [it for it in quoting if it.source.monthly]
    often = [it for it in quoting if not it.source.monthly]
    for chosen in (often, seldom):
        windows = [(it, _one(pairs, it, asked)) for it in chosen]
        found = [(pair, window) for pair, window in windows if window is not None]
        if found:
            return _together(pairs, found, asked.day)
    return None


def exactly(rates: Sequence[Rate]) -> Window:
    """Return the window that some rates make, and no other: the caller's own, or a peg's."""
    low, high = min(rates, key=_value), max(rates, key=_value)
    days = [rate.day for rate in rates]
    return Window(Interval.closed(low.value, high.value), low, high, min(days), max(days))


def _value(rate: Rate) -> Fraction:
    return rate.value


def _one(pairs: PairCatalogue, pair: QuotedPair, asked: Asked) -> Window | None:
    """Return the extremes by one source; where it printed on none of the days, the one as of."""
    first, last = number_of(asked.first), number_of(asked.last)
    if pair.source.monthly:
        first, last = first - MONTH_DAYS, last + MONTH_DAYS
    span = pair.span(first, last)
    if not span:
        place = pairs.as_of(pair, last)
        if place is None:
            return None
        at = pair.span(0, pair.day(place)).stop - 1
        span = range(at, at + 1)
    lowest, highest = (
        rate_at(pair, place, asked.base, asked.quote, pair.day(place))
        for place in pair.extremes(span)
    )
    hull = Interval.closed(lowest.value, highest.value)
    starts, ends = (day_of(pair.days[at]) for at in (span.start, span.stop - 1))
    return Window(hull, lowest, highest, starts, ends)


def _together(
    pairs: PairCatalogue, found: Sequence[tuple[QuotedPair, Window]], day: date
) -> Window:
    """Join what all sources say, the bands of pegs, and, after the last print, its movements."""
    windows = [window for _, window in found]
    low = min((it.low for it in windows), key=_value)
    high = max((it.high for it in windows), key=_value)
    first, last = min(it.first for it in windows), max(it.last for it in windows)
    span = Interval.closed(low.value, high.value)
    newest = next(pair for pair, window in found if window.last == last)
    lag = _business_days(last, day)
    stale = lag > 0 and pairs.live(newest) and number_of(day) > pairs.last(newest)
    held = band(low.base, low.quote, first, last)
    if stale:
        moved = _moved(newest, number_of(last), lag)
        now = band(low.base, low.quote, day)
        span = span.join(moved if now is None else moved.meet(now.widened(NOISE)) or moved)
    return Window(span if held is None else span.join(held), low, high, first, last, stale)


def _business_days(after: date, upto: date) -> int:
    """Count the days from Monday to Friday after one day, up to another."""
    count = max(0, (upto - after).days)
    weeks, rest = divmod(count, 7)
    odd = sum((after + timedelta(days=n)).weekday() < SATURDAY for n in range(1, rest + 1))
    return weeks * WORKDAYS_A_WEEK + odd


def _moved(pair: QuotedPair, last: int, lag: int) -> Interval:
    """The last print, widened by the largest movement over *lag* business days in its past."""
    at = pair.span(0, last).stop - 1
    place = pair.place(at)
    steps = _steps(pair, at, lag)
    past = pair.values[max(0, at + 1 - PAST_PRINTS_MAX - steps) : at + 1]
    steps = min(steps, len(past) - 1)
    moves = [later / earlier for earlier, later in zip(past, past[steps:], strict=False)]
    largest = max(*moves, *(1 / move for move in moves))
    by = Fraction(ceil(largest * MILLION) + 1, MILLION)
    value = pair.exact(place)
    return Interval.closed(value / by, value * by)


def _steps(pair: QuotedPair, at: int, lag: int) -> int:
    """How many prints lie in a lag of business days."""
    if pair.source.monthly:
        return max(1, lag // 21)
    return max(1, lag // WORKDAYS_A_WEEK) if pair.rare(pair.place(at)) else lag
