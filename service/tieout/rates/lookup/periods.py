"""Periods: the average, the end, the low and the high of a pair over some days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

from tieout.figures import Leg, Rate
from tieout.rates.archive.column import day_of, number_of
from tieout.rates.lookup.asof import rate_at
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.quoted_pair import QuotedPair
from tieout.rates.units.unit_prints import decimal_of

MEAN = Context(prec=18, rounding=ROUND_HALF_EVEN, traps=[])
"""A mean is rounded to 18 significant digits: exact ones grow by five digits a print."""


@dataclass(frozen=True, slots=True)
class Averaged:
    """A pair over a period, by one source: mean of all prints, last, lowest and highest print."""

    average: Rate
    end: Rate
    low: Rate
    high: Rate
    prints: int


def best(quoting: Sequence[QuotedPair], first: date, last: date) -> QuotedPair | None:
    """
    Return the source to tell a period by: the first that covers all of it, or most of it.

    Monthly sources come after the others, however much they cover.
    """
    days = number_of(first), number_of(last)
    ranked = [
        (it.source.monthly, -_covered(it, *days), place)
        for place, it in enumerate(quoting)
        if it.span(*days)
    ]
    return quoting[min(ranked)[2]] if ranked else None


def _covered(pair: QuotedPair, first: int, last: int) -> int:
    """Count the days within look-back of a print, cut short to the source's own record."""
    span = pair.span(first, last)
    marks = [first, *pair.days[span.start : span.stop], last]
    reach = pair.lookback(pair.place(span.start))
    return sum(min(later - earlier, reach) for earlier, later in pairwise(marks))


def average(pairs: PairCatalogue, base: str, quote: str, first: date, last: date) -> Rate | None:
    """Return the mean over some days by the source to tell them by; None where none printed."""
    middle = first + timedelta(days=(last - first).days // 2)
    pair = best(pairs.quoting(base, quote, middle), first, last)
    if pair is None:
        return None
    return mean(pair, pair.span(number_of(first), number_of(last)), base, quote)


def averaged(pair: QuotedPair, base: str, quote: str, first: date, last: date) -> Averaged:
    """Return the figures of a period in which the pair was printed at least once."""
    span = pair.span(number_of(first), number_of(last))
    low, high = pair.extremes(span)
    ends = pair.place(span.stop - 1)
    end, lowest, highest = (
        rate_at(pair, place, base, quote, pair.day(place)) for place in (ends, low, high)
    )
    return Averaged(mean(pair, span, base, quote), end, lowest, highest, len(span))


def mean(pair: QuotedPair, span: range, base: str, quote: str) -> Rate:
    """Return the mean of successive prints; its one leg is the mean itself, on the last day."""
    with localcontext(MEAN):
        crosses = [decimal_of(pair.exact(pair.place(at))) for at in span]
        with localcontext(prec=40):
            total = sum(crosses, start=Decimal(0))
        value = total / len(crosses)
    day = day_of(pair.days[span.stop - 1])
    leg = Leg(base, quote, value, day, pair.source.id)
    flags = ("monthly", "average") if pair.source.monthly else ("average",)
    return Rate(base, quote, Fraction(value), day, (leg,), flags)
