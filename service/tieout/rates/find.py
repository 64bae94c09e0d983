"""Find the rate as of a day by every way there is, or say why there is none."""

from datetime import date
from fractions import Fraction

from tieout.errors import RateError, RateNotPublished, RateSuspended, UnknownCurrency
from tieout.figures import Rate
from tieout.figures.currency import currencies
from tieout.rates.asof import Found, bridged, found_at, lawful, pegged
from tieout.rates.column import day_of, number_of
from tieout.rates.pairs import Pairs


def find(pairs: Pairs, base: str, quote: str, day: date) -> Rate | Found:
    """
    Return the rate, or where it is printed: by law, by one source, by two, by a peg.

    Raises UnknownCurrency, RateNotPublished or RateSuspended.
    """
    known(base, quote)
    if base == quote:
        return Rate(base, quote, Fraction(1), day, ())
    found = (
        lawful(pairs.lines.eras, base, quote, day)
        or found_at(pairs, base, quote, day)
        or bridged(pairs, base, quote, day)
        or pegged(pairs, base, quote, day)
    )
    if found is None:
        raise _refusal(pairs, base, quote, day)
    return found


def known(*codes: str) -> None:
    """Raise UnknownCurrency unless all codes are ISO 4217's, past or present."""
    every = currencies()
    for code in codes:
        if code not in every:
            raise UnknownCurrency("not an ISO 4217 code, past or present")


def _refusal(pairs: Pairs, base: str, quote: str, day: date) -> RateError:
    quoting = pairs.quoting(base, quote, day)
    firsts = [first for pair in quoting if (first := pair.first()) is not None]
    if not firsts:
        return RateNotPublished("no source that we know publishes this pair")
    before = [(pair, pair.as_of(number_of(day), 0)) for pair in quoting]
    printed = [pair.day(place) for pair, place in before if place is not None]
    if printed:
        return RateSuspended(f"no rate has been published since {day_of(max(printed))}")
    return RateNotPublished(f"no rate was published before {day_of(min(firsts))}")
