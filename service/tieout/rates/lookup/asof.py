"""As of a day: the rate that a careful reader of all sources would have used."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from tieout.figures.rate import Leg, Rate
from tieout.rates.archive.column import day_of, number_of
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.quoted_pair import Place, QuotedPair
from tieout.rates.units.era import Eras, Link, code_of
from tieout.rates.units.peg import Peg, band, pegs_of
from tieout.rates.units.unit_prints import decimal_of, law_leg

Found: TypeAlias = tuple[QuotedPair, Place]

MONTH_AHEAD_DAYS = 14

BRIDGES = ("EUR", "USD", "GBP", "PLN")
"""Currencies through which two sources are joined where none quotes both sides of a pair."""


def lawful(eras: Eras, base: str, quote: str, day: date) -> Rate | None:
    """Return the rate between two currencies that the law ties together, such as mark and euro."""
    links = eras.links(eras.unit(base, day)), eras.links(eras.unit(quote, day))
    if len(links[0]) + len(links[1]) == len(links):
        return None
    ours, theirs = (_in_force(its, day) for its in links)
    common = ours.keys() & theirs.keys()
    if not common:
        return None
    nearest = min(common, key=lambda it: (len(ours[it].laws) + len(theirs[it].laws), it))
    one, other = ours[nearest], theirs[nearest]
    legs = tuple(law_leg(law) for law in dict.fromkeys((*one.laws, *other.laws)))
    return Rate(base, quote, other.factor / one.factor, day, legs, ("successor",))


def _in_force(links: Iterable[Link], day: date) -> dict[str, Link]:
    number = number_of(day)
    return {it.unit: it for it in links if it.first <= number < it.end}


def published(pairs: PairCatalogue, base: str, quote: str, day: date) -> Rate | None:
    """Return the rate by one source that quotes both sides on one day."""
    found = found_at(pairs, base, quote, day)
    return None if found is None else rate_at(*found, base, quote, number_of(day))


def found_at(pairs: PairCatalogue, base: str, quote: str, day: date) -> Found | None:
    """
    Return which source's prints of which day stand for a day.

    The first source with a daily or weekly print that is fresh enough; else the newest of what is
    left, which is monthly, or the last before a source's record ends. A month's rate is fixed one
    to two weeks before the month, and counts as that old.
    """
    number = number_of(day)
    late: list[tuple[int, QuotedPair, Place]] = []
    for pair in pairs.quoting(base, quote, day):
        place = pairs.as_of(pair, number)
        if place is None:
            continue
        printed = pair.day(place)
        if not pair.source.monthly and number - printed <= pair.lookback(place):
            return pair, place
        late.append((printed - MONTH_AHEAD_DAYS * pair.source.monthly, pair, place))
    return max(late, key=lambda it: it[0])[1:] if late else None


def rate_at(pair: QuotedPair, place: Place, base: str, quote: str, day: int) -> Rate:
    """Return the rate at a place, with the flags that a reader on a day should see."""
    flags = tuple(_flags(pair, place, base, quote, day))
    return pair.rate(place, base, quote, flags)


def bridged(pairs: PairCatalogue, base: str, quote: str, day: date) -> Rate | None:
    """Return the rate by two sources, joined at a currency that both know."""
    for bridge in BRIDGES:
        if bridge in {base, quote}:
            continue
        one, other = published(pairs, base, bridge, day), published(pairs, bridge, quote, day)
        if one is not None and other is not None:
            rate = joined(one, other, "legs_differ")
            held = band(base, quote, day) is not None
            return rate if held else replace(rate, flags=_without("pegged", rate.flags))
    return None


def _without(flag: str, flags: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(it for it in flags if it != flag)


def pegged(pairs: PairCatalogue, base: str, quote: str, day: date) -> Rate | None:
    """Return the rate through the exact pegs that held on a day, where nobody prints the pair."""
    for one in (*_exact(base, day), None):
        for other in (*_exact(quote, day), None):
            if one is None and other is None:
                continue
            rate = _through(pairs, (base, one), (quote, other), day)
            if rate is not None:
                return rate
    return None


def _through(
    pairs: PairCatalogue, base: tuple[str, Peg | None], quote: tuple[str, Peg | None], day: date
) -> Rate | None:
    (code, one), (other_code, other) = base, quote
    start = code if one is None else one.anchor
    end = other_code if other is None else other.anchor
    if start == end:
        rate: Rate | None = Rate(start, end, Fraction(1), day, ())
    else:
        rate = published(pairs, start, end, day) or lawful(pairs.units.eras, start, end, day)
    if rate is None:
        return None
    if one is not None:
        rate = joined(_peg_rate(one, day, inverse=True), rate, "pegged")
    if other is not None:
        rate = joined(rate, _peg_rate(other, day), "pegged")
    return rate


def _peg_rate(peg: Peg, day: date, *, inverse: bool = False) -> Rate:
    leg = Leg(peg.anchor, peg.code, decimal_of(peg.low), day, "peg")
    if inverse:
        return Rate(peg.code, peg.anchor, 1 / peg.low, day, (leg,))
    return Rate(peg.anchor, peg.code, peg.low, day, (leg,))


def joined(one: Rate, other: Rate, flag: str) -> Rate:
    """Return the product of two rates that meet in a currency."""
    legs = (*one.legs, *other.legs)
    flags = dict.fromkeys((*one.flags, *other.flags, flag))
    day = min(one.day, other.day)
    return Rate(one.base, other.quote, one.value * other.value, day, legs, tuple(flags))


def _exact(code: str, day: date) -> list[Peg]:
    return [peg for peg in pegs_of(code) if peg.exact and peg.holds(day)]


def _flags(pair: QuotedPair, place: Place, base: str, quote: str, day: int) -> Iterable[str]:
    if pair.source.monthly:
        yield "monthly"
    elif pair.rare(place):
        yield "weekly"
    printed = pair.day(place)
    if day - printed > pair.lookback(place):
        yield "stale"
    yield from _era_flags(pair, place, base, quote)
    if pair.base.skips(printed, day) or pair.quote.skips(printed, day):
        yield "erratum_skipped"
    if band(base, quote, day_of(printed)) is not None:
        yield "pegged"


def _era_flags(pair: QuotedPair, place: Place, base: str, quote: str) -> Iterable[str]:
    """Whether a print is in another unit, or the code means another unit today."""
    sides = (pair.base, place[0], base), (pair.quote, place[1], quote)
    if any(code_of(side.piece(at).unit) != code for side, at, code in sides):
        yield "successor"
    elif any(side.unit != code or side.piece(at).unit != code for side, at, code in sides):
        yield "era"
