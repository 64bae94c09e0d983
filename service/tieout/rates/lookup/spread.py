"""The spread of a rate: how far honest sources, and the rounding of their prints, may part."""

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from tieout.figures import Interval, Rate
from tieout.figures.end import ratio
from tieout.rates.archive.column import number_of
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.quoted_pair import Place, QuotedPair
from tieout.rates.units.peg import band

Ratio: TypeAlias = tuple[int, int]
"""A numerator and a denominator above zero, not reduced."""

FIXED = frozenset({"law", "peg"})


def spread_of(pairs: PairCatalogue, rate: Rate, day: date) -> Interval:
    """
    Return the hull of what all sources print as of a day, each print read as rounded.

    Rates by law, by peg and by the caller are exact; to a published one belongs an exact peg.
    Monthly sources count only where the rate itself is monthly: a month's mean says nothing on a
    day.
    """
    if "own_rate" in rate.flags or all(leg.source in FIXED for leg in rate.legs):
        return Interval.exactly(rate.value)
    low = high = rate.value.as_integer_ratio()
    for least, most in _prints(pairs, rate, day):
        low = least if _is_less(least, low) else low
        high = most if _is_less(high, most) else high
    spread = Interval(ratio(*low, False), ratio(*high, False))
    held = band(rate.base, rate.quote, day)
    if held is None or held.low != held.high:
        return spread
    return spread.join(held)


def _prints(pairs: PairCatalogue, rate: Rate, day: date) -> Iterator[tuple[Ratio, Ratio]]:
    """
    Yield what each source that counts may have rounded.

    A source counts when it is used, or when its print is fresh and not of a whole month.
    """
    number, used = number_of(day), {leg.source for leg in rate.legs}
    for pair in pairs.quoting(rate.base, rate.quote, day):
        if pair.source.monthly and pair.source.id not in used:
            continue
        place = pairs.as_of(pair, number)
        if place is None:
            continue
        if pair.source.id in used or number - pair.day(place) <= pair.lookback(place):
            yield rounding(pair, place)


def rounding(pair: QuotedPair, place: Place) -> tuple[Ratio, Ratio]:
    """Return what the rate may be when each print is rounded to its last place."""
    (base_low, base_high), (low, high) = (side.rounded(at) for side, at in pair.sides(place))
    return _divided(low, base_high), _divided(high, base_low)


def _divided(one: Ratio, other: Ratio) -> Ratio:
    return one[0] * other[1], one[1] * other[0]


def _is_less(one: Ratio, other: Ratio) -> bool:
    return one[0] * other[1] < other[0] * one[1]
