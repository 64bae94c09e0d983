"""The book: what is known about published rates, and the one place that answers for them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from functools import cached_property
from typing import Self

from tieout.figures.interval import Interval
from tieout.figures.rate import Leg, Rate, Run, Window
from tieout.rates.archive import Archive
from tieout.rates.column import day_of, number_of
from tieout.rates.era import eras
from tieout.rates.erratum import errata
from tieout.rates.lines import Lines
from tieout.rates.pair import Pair, Place
from tieout.rates.peg import Peg, pegs
from tieout.rates.runs import runs_within
from tieout.rates.source import Source, sources
from tieout.rates.windows import window_of

MEAN = Context(prec=18)
BRIDGES = ("EUR", "USD", "GBP", "PLN")


@dataclass(frozen=True)
class Book:
    """
    All published rates: the archive, prints admitted since, the caller's own.

    A book never changes; `with_prints` and `with_own` return another one on top of it.
    """

    lines: Lines
    sources: tuple[Source, ...] = field(default_factory=sources)
    _pairs: dict[tuple[str, str, str], Pair | None] = field(default_factory=dict)

    @classmethod
    def embedded(cls) -> Self:
        """Return the book of the archive that ships with the package."""
        return cls(Lines(Archive.embedded(), eras(), errata()))

    @property
    def version(self) -> str:
        return self.lines.archive.version

    @cached_property
    def last(self) -> date:
        """The last day on which any daily source printed."""
        return day_of(max(self.lines.last(it.id) for it in self.sources if not it.monthly))

    def on(self, base: str, quote: str, day: date) -> Rate | None:
        """Return the rate as of *day*: the last published on or before it, within look-back."""
        if base == quote:
            return Rate(base, quote, Fraction(1), day, ())
        number = number_of(day)
        for pair in self._quoting(base, quote, day):
            place = self._as_of(pair, number)
            if place is not None:
                return pair.rate(place, base, quote, self._flags(pair, place, number))
        return self._pegged(base, quote, day)

    def window(
        self, base: str, quote: str, first: date, last: date, *, day: date | None = None
    ) -> Window | None:
        """
        Return the extremes of the pair over the days *first* to *last*.

        The codes mean what they meant on *day*, by default the middle of the window.
        """
        middle = first + (last - first) / 2 if day is None else day
        pairs = list(self._quoting(base, quote, middle))
        chosen = [it for it in pairs if not it.source.monthly]
        window = window_of(chosen, base, quote, first, last, self)
        if window is None:
            chosen = [it for it in pairs if it.source.monthly]
            window = window_of(chosen, base, quote, first, last, self)
        return window

    def runs(self, base: str, quote: str, within: Interval) -> Sequence[Run]:
        """Return all runs of days, oldest first, on which the pair lay in *within*."""
        pairs = list(self._quoting(base, quote, self.last))
        chosen = [it for it in pairs if not it.source.monthly] or pairs
        found = [run for pair in chosen for run in runs_within(pair, within)]
        return sorted(found, key=lambda run: (run.first, run.last))

    def average(self, base: str, quote: str, first: date, last: date) -> Rate | None:
        """Return the mean of the pair's prints over the days *first* to *last*."""
        middle = first + (last - first) / 2
        for pair in self._quoting(base, quote, middle):
            span = pair.span(number_of(first), number_of(last))
            if span:
                return _mean(pair, span, base, quote)
        return None

    def last_day(self, base: str, quote: str) -> date | None:
        """Return the day of the pair's last print."""
        days = [
            pair.day(place)
            for pair in self._quoting(base, quote, self.last)
            if (place := pair.as_of(1 << 16, 0)) is not None
        ]
        return day_of(max(days)) if days else None

    def pegs(self, base: str, quote: str, day: date) -> list[Peg]:
        """Return what held the pair itself on a day."""
        return [it for it in pegs() if {it.code, it.anchor} == {base, quote} and it.holds(day)]

    def live(self, pair: Pair) -> bool:
        """Whether the pair is still printed when its source's record ends."""
        last = self.lines.last(pair.source.id)
        return self._as_of(pair, last) is not None

    def _quoting(self, base: str, quote: str, day: date) -> Iterator[Pair]:
        """Every source that ever printed both, in order of preference."""
        units = self.lines.eras.unit(base, day), self.lines.eras.unit(quote, day)
        for source in self.sources:
            pair = self._pair(source, *units)
            if pair is not None:
                yield pair

    def _pair(self, source: Source, base: str, quote: str) -> Pair | None:
        key = source.id, base, quote
        if key not in self._pairs:
            ours, theirs = self.lines.line(source, base), self.lines.line(source, quote)
            both = ours is not None and theirs is not None
            self._pairs[key] = Pair(ours, theirs) if both else None
        return self._pairs[key]

    def _as_of(self, pair: Pair, day: int) -> Place | None:
        """Look back from a day, or from the end of the source's record if that comes first."""
        day = min(day, self.lines.last(pair.source.id))
        place = pair.as_of(day, day - 35)
        if place is None or day - pair.day(place) > pair.lookback(place):
            return None
        return place

    def _flags(self, pair: Pair, place: Place, day: int) -> tuple[str, ...]:
        flags = []
        if pair.source.monthly:
            flags.append("monthly")
        elif pair.rare(place):
            flags.append("weekly")
        if day - pair.day(place) > pair.lookback(place):
            flags.append("stale")
        return tuple(flags)

    def _pegged(self, base: str, quote: str, day: date) -> Rate | None:
        return None


def _mean(pair: Pair, span: range, base: str, quote: str) -> Rate:
    """The mean, to 18 significant digits."""
    total = sum((_rounded(pair.exact(pair.place(at))) for at in span), start=Decimal(0))
    mean = MEAN.divide(total, Decimal(len(span)))
    day = day_of(pair.days[span.stop - 1])
    leg = Leg(base, quote, mean, day, pair.source.id)
    return Rate(base, quote, Fraction(mean), day, (leg,), ("average",))


def _rounded(value: Fraction) -> Decimal:
    return MEAN.divide(Decimal(value.numerator), Decimal(value.denominator))
