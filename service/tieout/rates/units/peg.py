"""Pegs and bands: what an authority held a currency to, from when until when."""

import json
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from importlib.resources import files

from tieout.figures.interval import Interval


@dataclass(frozen=True, slots=True)
class Peg:
    """
    1 *anchor* is held between *low* and *high* units of *code*, from *first* to *last*.

    A peg without a band has equal ends. ``last`` is None while it holds.
    """

    code: str
    anchor: str
    low: Fraction
    high: Fraction
    first: date
    last: date | None
    authority: str
    source: str

    @property
    def exact(self) -> bool:
        return self.low == self.high

    def holds(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def held_in(self, first: date, last: date) -> bool:
        """Whether the peg held on any day from *first* to *last*."""
        return self.first <= last and (self.last is None or first <= self.last)


@cache
def pegs() -> tuple[Peg, ...]:
    text = (files("tieout.rates") / "data" / "pegs.json").read_text(encoding="utf-8")
    return tuple(
        Peg(
            row["code"],
            row["anchor"],
            Fraction(row["low"]),
            Fraction(row["high"]),
            date.fromisoformat(row["first"]),
            date.fromisoformat(row["last"]) if row["last"] else None,
            row["authority"],
            row["source"],
        )
        for row in json.loads(text)["pegs"]
    )


@cache
def pegs_of(code: str) -> tuple[Peg, ...]:
    return tuple(peg for peg in pegs() if peg.code == code)


def band(base: str, quote: str, first: date, last: date | None = None) -> Interval | None:
    """
    Return the units of *quote* for 1 *base* to which pegs held a pair on any day of a span.

    Both may be pegged to a third currency, directly or through another peg: pataca to Hong Kong
    dollar to US dollar.

    >>> str(band("USD", "HKD", date(2024, 5, 6)))
    '[31/4, 157/20]'
    """
    if base == quote or _anchors(base).isdisjoint(_anchors(quote)):
        return None
    days = first, last or first
    ours, theirs = _held(base, days), _held(quote, days)
    common = [anchor for anchor in ours if anchor in theirs]
    if not common:
        return None
    return theirs[common[0]] / ours[common[0]]


@cache
def _anchors(code: str) -> frozenset[str]:
    """Everything that a code was ever held to, and itself."""
    return frozenset({code}).union(*(_anchors(peg.anchor) for peg in pegs_of(code)))


@lru_cache(maxsize=4096)
def _held(code: str, days: tuple[date, date]) -> dict[str, Interval]:
    """Anchors, nearest first, each with the units of *code* that 1 of it was held to."""
    held = {code: Interval.exactly(1)}
    waiting = [code]
    while waiting:
        link = waiting.pop(0)
        for peg in pegs_of(link):
            if peg.held_in(*days):
                its = held[link] * Interval.closed(peg.low, peg.high)
                waiting.extend([peg.anchor] if peg.anchor not in held else [])
                held[peg.anchor] = held[peg.anchor].join(its) if peg.anchor in held else its
    return held
