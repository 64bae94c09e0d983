"""Which sources quote a pair, in order of preference, and how far back each may be asked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from tieout.figures import Interval, Run
from tieout.rates.archive.column import number_of
from tieout.rates.archive.source import Source, sources
from tieout.rates.lookup.direct_lookup import DirectLookup
from tieout.rates.lookup.memory import Memory
from tieout.rates.lookup.quoted_pair import Place, QuotedPair
from tieout.rates.lookup.stretch import Stretch
from tieout.rates.lookup.track import Track
from tieout.rates.units.unit_catalogue import UnitCatalogue

PAIRS_MAX = 1024
TRACKS_MAX = 128
"""The track of 9,000 prints takes 90 KB."""

RUNS_MAX = 8_192
"""With their rates and the interval asked for, 400 bytes each."""

LOOKBACK_DAYS_MAX = 35


@dataclass(frozen=True)
class PairCatalogue:
    """The pairs that can be made of all units."""

    units: UnitCatalogue
    sources: tuple[Source, ...] = field(default_factory=sources)
    memory: Memory[tuple[str, str], tuple[QuotedPair, ...]] = field(
        default_factory=lambda: Memory(PAIRS_MAX)
    )
    tracks: Memory[tuple[str, str, str], Track] = field(default_factory=lambda: Memory(TRACKS_MAX))
    runs: Memory[tuple[str, str, Interval, date], tuple[Run, ...]] = field(
        default_factory=lambda: Memory(RUNS_MAX, weigh=len)
    )

    def quoting(self, base: str, quote: str, day: date) -> tuple[QuotedPair, ...]:
        """Return the pair by every source that ever printed both, as the codes meant on a day."""
        unit = self.units.eras.unit
        both = unit(base, day), unit(quote, day)
        return self.memory.recall(both, lambda: tuple(self._made(*both)))

    def often(self, base: str, quote: str, day: date) -> Sequence[QuotedPair]:
        """Return the same, without monthly sources where any other quotes the pair."""
        quoting = self.quoting(base, quote, day)
        return [it for it in quoting if not it.source.monthly] or quoting

    @cached_property
    def stretches(self) -> Callable[[str, str], tuple[Stretch, ...]]:
        """Return the pair of two codes `often`, with the days on which the codes meant so."""
        return lru_cache(PAIRS_MAX)(lambda base, quote: tuple(self._stretches(base, quote)))

    def _stretches(self, base: str, quote: str) -> Iterator[Stretch]:
        for first, last in self.units.eras.spans(base, quote):
            for pair in self.often(base, quote, last):
                yield Stretch(pair, number_of(first), number_of(last), *pair.track.extremes)

    @cached_property
    def last_print(self) -> Callable[[str, str, date], int | None]:
        """Return the day of a pair's last print, as the codes meant on a day."""
        return lru_cache(PAIRS_MAX)(self._last_print)

    def _last_print(self, base: str, quote: str, day: date) -> int | None:
        often = self.often(base, quote, day)
        places = [(pair, pair.as_of(number_of(date.max), 0)) for pair in often]
        return max((pair.day(place) for pair, place in places if place is not None), default=None)

    @cached_property
    def direct(self) -> Callable[[str, str], DirectLookup | None]:
        """The pair of two codes where `DirectLookup` says all about it, else None."""
        return lru_cache(PAIRS_MAX)(self._direct)

    def _direct(self, base: str, quote: str) -> DirectLookup | None:
        eras = self.units.eras
        if base == quote or eras.changed(base, quote) or eras.tied(base, quote):
            return None
        first = next(iter(self.quoting(base, quote, date.max)), None)
        return (
            None
            if first is None or first.source.monthly
            else DirectLookup.of(first, self.last(first))
        )

    def as_of(self, pair: QuotedPair, day: int) -> Place | None:
        """
        Return the print that stands for a day, or None where it would be too old.

        Past the end of the source's record, the last print before that end stands.
        """
        day = min(day, self.last(pair))
        place = pair.as_of(day, day - LOOKBACK_DAYS_MAX)
        if place is None or day - pair.day(place) > pair.lookback(place):
            return None
        return place

    def last(self, pair: QuotedPair) -> int:
        """Return the day on which the record of the pair's source ends."""
        return self.units.last(pair.source.id)

    def live(self, pair: QuotedPair) -> bool:
        """Whether the pair is still printed when its source's record ends."""
        return self.as_of(pair, self.last(pair)) is not None

    def _made(self, base: str, quote: str) -> Iterator[QuotedPair]:
        for source in self.sources:
            ours, theirs = self.units.prints(source, base), self.units.prints(source, quote)
            if ours is not None and theirs is not None:
                yield QuotedPair(ours, theirs, self.tracks)
