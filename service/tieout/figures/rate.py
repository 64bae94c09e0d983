"""Published rates as the checks see them: values, and the protocol that supplies them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from tieout.figures.interval import Interval


@dataclass(frozen=True, slots=True)
class Leg:
    """One print as its publisher wrote it: *value* units of *quote* for 1 *base* on *day*."""

    base: str
    quote: str
    value: Decimal
    day: date
    source: str


@dataclass(frozen=True, slots=True)
class Rate:
    """
    The value of 1 *base* in *quote* on a day: exact, with the prints that it was made from.

    ``day`` is the day of the older leg; ``flags`` are the book's own words on the way it was found
    (``pegged``, ``successor``, ``legs_differ``, ``own_rate`` …).
    """

    base: str
    quote: str
    value: Fraction
    day: date
    legs: tuple[Leg, ...]
    flags: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The source or sources, joined: ``ecb``, ``ecb+nbp``, or ``identity`` without any leg."""
        return "+".join(dict.fromkeys(leg.source for leg in self.legs)) or "identity"


@dataclass(frozen=True, slots=True)
class Window:
    """
    The lowest and the highest published cross rate of a pair over some days.

    ``first`` and ``last`` are the days of the prints that were used, not the days asked for.
    ``stale`` says that the days asked for lie past the last print: the window then ends there, and
    its ``span`` is widened by the pair's own past movement over that lag. ``span`` also holds the
    band of a peg that was in force.
    """

    span: Interval
    low: Rate
    high: Rate
    first: date
    last: date
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Successive publication days on which a pair lay inside an interval, both ends included."""

    first: date
    last: date
    low: Fraction
    high: Fraction
    source: str


class Rates(Protocol):
    """
    What the checks need to know about published rates; a book or, in tests, a dictionary.

    A pair that nobody quotes answers ``None`` or nothing, never another pair.
    """

    def on(self, base: str, quote: str, day: date) -> Rate | None:
        """Return the rate as of *day*: the last published on or before it, within look-back."""

    def window(self, base: str, quote: str, first: date, last: date) -> Window | None:
        """Return the extremes of the pair over the days *first* to *last*."""

    def runs(
        self, base: str, quote: str, within: Interval, *, since: date | None = None
    ) -> Sequence[Run]:
        """Return the runs of days, oldest first, *since* a day, on which the pair was *within*."""

    def average(self, base: str, quote: str, first: date, last: date) -> Rate | None:
        """Return the mean of the pair's prints over the days *first* to *last*."""

    def last_day(self, base: str, quote: str) -> date | None:
        """Return the day of the pair's last print."""
