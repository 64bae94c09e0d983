"""The spread of a rate: how far honest sources, and the rounding of their prints, may part."""

from datetime import date
from fractions import Fraction

from tieout.figures import Interval, Rate
from tieout.rates.column import number_of
from tieout.rates.pair import Pair, Place
from tieout.rates.pairs import Pairs
from tieout.rates.peg import band

FIXED = frozenset({"law", "peg"})


def spread_of(pairs: Pairs, rate: Rate, day: date) -> Interval:
    """
    Return the hull of what all sources print as of a day, each print read as rounded.

    Rates by law, by peg and by the caller are exact; to a published one belongs an exact peg.
    Monthly sources count only where the rate itself is monthly: a month's mean says nothing on a
    day.
    """
    spread = Interval.exactly(rate.value)
    if "own_rate" in rate.flags or all(leg.source in FIXED for leg in rate.legs):
        return spread
    number = number_of(day)
    for pair in pairs.quoting(rate.base, rate.quote, day):
        place = pairs.as_of(pair, number)
        if place is not None and _counts(pair, place, rate, number):
            spread = spread.join(rounding(pair, place))
    held = band(rate.base, rate.quote, day)
    if held is None or held.low != held.high:
        return spread
    return spread.join(held)


def _counts(pair: Pair, place: Place, rate: Rate, day: int) -> bool:
    """A source counts when it is used, or when its print is fresh and not of a whole month."""
    if any(leg.source == pair.source.id for leg in rate.legs):
        return True
    return not pair.source.monthly and day - pair.day(place) <= pair.lookback(place)


def rounding(pair: Pair, place: Place) -> Interval:
    """Return what the rate may be when each print is rounded to its last place."""
    (base_low, base_high), (low, high) = (line.rounded(at) for line, at in pair.sides(place))
    return Interval.closed(Fraction(low) / base_high, Fraction(high) / base_low)
