"""Pegs and bands: what an authority held a currency to, from when until when."""

import json
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
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

    def band(self, base: str) -> Interval:
        """Return the band as units for 1 *base*, which is the anchor or the pegged currency."""
        band = Interval.closed(self.low, self.high)
        return band if base == self.anchor else band.reciprocal()


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
