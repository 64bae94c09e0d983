"""Find the rate as of a day by every way there is, or say why there is none."""

from datetime import date
from fractions import Fraction
from typing import TypeAlias

from tieout.errors import RateError, RateNotPublished, RateSuspended, UnknownCurrency
from tieout.figures import Rate
from tieout.figures.currency import currencies
from tieout.rates.archive.column import DAY_ZERO, day_of, number_of
from tieout.rates.lookup.asof import Found, bridged, found_at, lawful, pegged
from tieout.rates.lookup.pair_catalogue import PairCatalogue

Ratio: TypeAlias = tuple[int, int]


def find_rate(pairs: PairCatalogue, base: str, quote: str, day: date) -> tuple[Rate | Found, Ratio]:
    """
    Return the rate, or where it is printed: by law, by one source, by two, by a peg.

    With its value as a numerator and a denominator, perhaps not reduced. Raises UnknownCurrency,
    RateNotPublished or RateSuspended.
    """
    direct = pairs.direct(base, quote)
    place = None if direct is None else direct.fresh(day.toordinal() - DAY_ZERO)
    if direct is None or place is None:
        return _searched(pairs, base, quote, day)
    return (direct.pair, place), direct.pair.ratio(place)


def _searched(pairs: PairCatalogue, base: str, quote: str, day: date) -> tuple[Rate | Found, Ratio]:
    known(base, quote)
    if base == quote:
        return Rate(base, quote, Fraction(1), day, ()), (1, 1)
    found = (
        lawful(pairs.units.eras, base, quote, day)
        or found_at(pairs, base, quote, day)
        or bridged(pairs, base, quote, day)
        or pegged(pairs, base, quote, day)
    )
    if found is None:
        raise _refusal(pairs, base, quote, day)
    if isinstance(found, Rate):
        return found, found.value.as_integer_ratio()
    pair, place = found
    return found, pair.ratio(place)


def known(*codes: str) -> None:
    """Raise UnknownCurrency unless all codes are ISO 4217's, past or present."""
    every = currencies()
    for code in codes:
        if code not in every:
            raise UnknownCurrency("not an ISO 4217 code, past or present")


def _refusal(pairs: PairCatalogue, base: str, quote: str, day: date) -> RateError:
    quoting = pairs.quoting(base, quote, day)
    firsts = [first for pair in quoting if (first := pair.first()) is not None]
    if not firsts:
        return RateNotPublished("no source that we know publishes this pair")
    before = [(pair, pair.as_of(number_of(day), 0)) for pair in quoting]
    printed = [pair.day(place) for pair, place in before if place is not None]
    if printed:
        return RateSuspended(f"no rate has been published since {day_of(max(printed))}")
    return RateNotPublished(f"no rate was published before {day_of(min(firsts))}")
