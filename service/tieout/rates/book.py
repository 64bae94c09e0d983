"""The book: what is known about published rates, and the one place that answers for them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Self

from tieout.errors import RateError, RateNotPublished, UnknownCurrency
from tieout.figures import Interval, Leg, Rate, Run, Window
from tieout.figures.currency import currencies
from tieout.rates.archive.admitted_columns import columns_of
from tieout.rates.archive.archive import Archive
from tieout.rates.archive.column import day_of
from tieout.rates.archive.source import Source
from tieout.rates.book_memory import BookMemory
from tieout.rates.caller_rates import CallerRates
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.periods import Averaged, average, averaged, best
from tieout.rates.lookup.quotation import Quotation
from tieout.rates.lookup.rate_search import known
from tieout.rates.lookup.runs import runs_of
from tieout.rates.lookup.series import Gathered, Group, daily, gathered
from tieout.rates.lookup.window_search import find_window
from tieout.rates.lookup.windows import Asked, exactly
from tieout.rates.units.coverage import Covered, covered
from tieout.rates.units.era import code_of, eras
from tieout.rates.units.erratum import errata
from tieout.rates.units.unit_catalogue import UnitCatalogue


@dataclass(frozen=True)
class Book:
    """
    All published rates: the archive, prints admitted since, the caller's own.

    A book never changes; `with_prints` and `with_own` return another one on top of it. Its
    ``version`` names everything that an answer depends on, and the caller's own rates not.
    """

    pairs: PairCatalogue
    version: str
    memory: BookMemory
    own: CallerRates = field(default_factory=CallerRates)

    @classmethod
    def of(cls, pairs: PairCatalogue, version: str, own: CallerRates | None = None) -> Self:
        """Return the book of some pairs, with an empty memory."""
        return cls(pairs, version, BookMemory.of(pairs, version), own or CallerRates())

    @classmethod
    def embedded(cls) -> Self:
        """Return the book of the archive that ships with the package."""
        archive = Archive.embedded()
        return cls.of(PairCatalogue(UnitCatalogue(archive, eras(), errata())), archive.version)

    def with_prints(self, legs: Iterable[Leg], revision: int = 0) -> Self:
        """
        Return a book with admitted prints of live sources on top.

        *revision* counts the changes of the store that they come from, and joins the version.
        """
        units = self.units.with_admitted(columns_of(legs, self.sources))
        pairs = PairCatalogue(units, self.sources)
        archive = units.archive.version
        return self.of(pairs, f"{archive}-{revision}" if revision else archive, self.own)

    def with_own(self, legs: Iterable[Leg]) -> Self:
        """Return a book in which the caller's own rates win; it shares this one's memory."""
        return type(self)(self.pairs, self.version, self.memory, CallerRates.of(legs))

    @property
    def sources(self) -> tuple[Source, ...]:
        return self.pairs.sources

    @property
    def units(self) -> UnitCatalogue:
        return self.pairs.units

    @cached_property
    def last(self) -> date:
        """The last day on which any daily source printed: the day of a question without one."""
        last = self.units.last
        return day_of(max(last(it.id) for it in self.sources if not it.monthly))

    def rate(self, base: str, quote: str, day: date, *, max_age: int | None = None) -> Rate:
        """
        Return the rate as of a day, or say why there is none.

        Raises UnknownCurrency, RateNotPublished, RateSuspended, or, where the print is more than
        *max_age* days older than *day*, RateTooOld.
        """
        return self.quotation(base, quote, day).no_older(max_age).rate

    def quotation(self, base: str, quote: str, day: date) -> Quotation:
        """Return the rate as of a day with its spread; refusals as for `rate`."""
        if self.own.legs:
            own = self.own.on(base, quote, day)
            if own is not None:
                ratio = own.value.as_integer_ratio()
                return Quotation(base, quote, day, self.pairs, self.version, own, ratio)
        return self.memory.quotes(base, quote, day)

    def on(self, base: str, quote: str, day: date) -> Rate | None:
        """Return the rate as of *day*, or None where none may be given."""
        try:
            return self.rate(base, quote, day)
        except (RateError, UnknownCurrency):
            return None

    def spread(self, base: str, quote: str, day: date) -> Interval:
        """
        Return what the rate of a day may honestly be.

        The hull of the day's rates by all sources, each as wide as its prints are coarse.
        """
        return self.quotation(base, quote, day).spread

    def window(self, base: str, quote: str, first: date, last: date) -> Window | None:
        """
        Return the extremes of the pair over the days *first* to *last*.

        The codes mean what they meant on the day in the middle; where it lies past the last print,
        the window widens by the movements of such a lag.
        """
        own = self.own.between(base, quote, first, last) if self.own.legs else ()
        if own:
            return exactly(own)
        asked = Asked(base, quote, first, last)
        return self.memory.windows.recall(asked, lambda: find_window(self.pairs, asked, self.on))

    def runs(
        self, base: str, quote: str, within: Interval, *, since: date | None = None
    ) -> Sequence[Run]:
        """
        Return all runs of days, oldest first, on which the pair lay in *within*, or those *since*.

        On every day the codes mean what they meant then.
        """
        return runs_of(self.pairs, base, quote, within, since or date.min)

    def average(self, base: str, quote: str, first: date, last: date) -> Rate | None:
        """Return the mean of the pair's prints over the days *first* to *last*."""
        key = base, quote, first, last
        return self.memory.averages.recall(key, lambda: average(self.pairs, *key))

    def period(self, base: str, quote: str, first: date, last: date) -> Averaged:
        """Return average, end, low and high of a period; RateNotPublished where none printed."""
        pair = best(self.pairs.quoting(base, quote, first), first, last)
        if pair is None:
            known(base, quote)
            raise RateNotPublished("no rate was published in that period")
        return averaged(pair, base, quote, first, last)

    def series(self, base: str, quote: str, first: date, last: date) -> Iterator[Rate]:
        """Yield every published rate of the pair, oldest first; errors come before the first."""
        known(base, quote)
        return daily(self.pairs.quoting(base, quote, last), base, quote, (first, last))

    def grouped(
        self, base: str, quote: str, first: date, last: date, group: Group
    ) -> Iterator[Gathered]:
        """Yield the pair's figures by week, month, quarter or year."""
        known(base, quote)
        return gathered(self.pairs.quoting(base, quote, last), base, quote, (first, last), group)

    def table(self, base: str, day: date) -> Iterator[Rate]:
        """Yield 1 *base* in every currency that has a rate as of a day, by code."""
        known(base)
        rates = (self.on(base, code, day) for code in currencies() if code != base)
        return (rate for rate in rates if rate is not None)

    def last_day(self, base: str, quote: str) -> date | None:
        """Return the day of the pair's last print; of months only where nothing else is printed."""
        last = self.pairs.last_print(base, quote, self.last)
        return None if last is None else day_of(last)

    def coverage(self, code: str) -> Sequence[Covered]:
        """Return which sources print a code, or did, from when to when."""
        return tuple(covered(self.units, self.sources, code))

    def successor(self, code: str) -> str | None:
        """Return the code that a retired one became."""
        change = self.units.eras.changes.get(code)
        return None if change is None else code_of(change.new)
