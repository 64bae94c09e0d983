"""What checks rest on: the figures, the published rates around the document's day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from tieout.checks.equation import Equation
from tieout.checks.places import Naming
from tieout.figures import Figure, FigureId, Interval, Rate, Rates, Window
from tieout.relations import Relation

PEG_NOISE = Fraction(5, 10_000)  # fixings of a pegged pair stray this far from its band


Meaning: TypeAlias = tuple[str | None, str, str | None]
"""A document, a mark in it, and a currency that the mark may stand for."""


class Around(Enum):
    """Days before and after the document's own: a converter's day, a week, a year."""

    DAY = (5, 1)
    WEEK = (7, 7)
    YEAR = (365, 365)


@dataclass(frozen=True, slots=True)
class Basis:
    """
    Figures, rates, and the document's day; windows of rates are asked for once.

    A pair that nobody quotes has no window; nor has any where no day is known. ``named`` are the
    currencies that the documents name, or the country of; ``ruled_out`` is what marks cannot mean.
    """

    figures: Mapping[FigureId, Figure]
    rates: Rates
    on: date | None
    naming: Naming = field(default_factory=Naming)
    ruled_out: frozenset[Meaning] = frozenset()
    equations: dict[int, tuple[Relation, tuple[Equation, ...]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _windows: dict[tuple[str, str, date, date], Window | None] = field(default_factory=dict)
    _around: dict[tuple[str, str, date, Around], Window | None] = field(default_factory=dict)
    _days: dict[tuple[str, str, date], Rate | None] = field(default_factory=dict)

    @property
    def named(self) -> frozenset[str]:
        return self.naming.codes

    def window(self, base: str, quote: str, around: Around) -> Window | None:
        if self.on is None:
            return None
        key = base, quote, self.on, around
        if key not in self._around:
            self._around[key] = self.over(base, quote, *_days_of(self.on, around))
        return self._around[key]

    def over(self, base: str, quote: str, first: date, last: date) -> Window | None:
        """Return the window of a pair over given days, with the noise of a peg allowed for."""
        key = (base, quote, first, last)
        if key not in self._windows:
            self._windows[key] = _with_peg_noise(self.rates.window(base, quote, first, last))
        return self._windows[key]

    def as_of(self, base: str, quote: str) -> Rate | None:
        if self.on is None:
            return None
        key = base, quote, self.on
        if key not in self._days:
            self._days[key] = self.rates.on(*key)
        return self._days[key]

    def cited(self, base: str, quote: str, around: Around) -> tuple[Rate, ...]:
        """Return the day's rate of a pair and the window's extremes, each once."""
        day, window = self.as_of(base, quote), self.window(base, quote, around)
        found = [] if day is None else [day]
        for it in () if window is None else (window.low, window.high):
            if it not in found:  # compared, not hashed: the hash of an exact rate is dear
                found.append(it)
        return tuple(found)

    def span(self, base: str, quote: str, around: Around = Around.YEAR) -> Interval | None:
        """Return all values of 1 *base* in *quote* around the day; exactly 1 for one currency."""
        if base == quote:
            return Interval.exactly(1)
        window = self.window(base, quote, around)
        return None if window is None else window.span

    def at(self, on: date | None) -> "Basis":
        """Return the same basis around a day of its own; itself where none is given."""
        return self if on is None or on == self.on else replace(self, on=on, equations={})

    def repaired(self, repairs: Mapping[FigureId, Figure]) -> "Basis":
        """Return the same basis with other figures in place of some."""
        figures = {**self.figures, **repairs}
        return Basis(
            figures,
            self.rates,
            self.on,
            self.naming,
            self.ruled_out,
            _windows=self._windows,
            _around=self._around,
            _days=self._days,
        )


def _with_peg_noise(window: Window | None) -> Window | None:
    if window is None or "pegged" not in {*window.low.flags, *window.high.flags}:
        return window
    return replace(window, span=window.span.widened(PEG_NOISE))


def _days_of(day: date, around: Around) -> tuple[date, date]:
    before, after = around.value
    at = day.toordinal()
    last = min(at + after, date.max.toordinal())
    return date.fromordinal(max(at - before, 1)), date.fromordinal(last)
