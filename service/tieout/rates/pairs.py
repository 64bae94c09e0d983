"""Which sources quote a pair, in order of preference, and how far back each may be asked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache

from tieout.rates.column import number_of
from tieout.rates.lines import Lines
from tieout.rates.memory import Memory
from tieout.rates.pair import Pair, Place, Track
from tieout.rates.plain import Plain
from tieout.rates.source import Source, sources

PAIRS_MAX = 1024
TRACKS_MAX = 128
"""The track of 9,000 prints takes 90 KB."""

LOOKBACK_DAYS_MAX = 35


@dataclass(frozen=True)
class Pairs:
    """The pairs that can be made of all lines."""

    lines: Lines
    sources: tuple[Source, ...] = field(default_factory=sources)
    memory: Memory[tuple[str, str], tuple[Pair, ...]] = field(
        default_factory=lambda: Memory(PAIRS_MAX)
    )
    tracks: Memory[tuple[str, str, str], Track] = field(default_factory=lambda: Memory(TRACKS_MAX))

    def quoting(self, base: str, quote: str, day: date) -> tuple[Pair, ...]:
        """Return the pair by every source that ever printed both, as the codes meant on a day."""
        unit = self.lines.eras.unit
        units = unit(base, day), unit(quote, day)
        return self.memory.recall(units, lambda: tuple(self._made(*units)))

    def often(self, base: str, quote: str, day: date) -> Sequence[Pair]:
        """Return the same, without monthly sources where any other quotes the pair."""
        quoting = self.quoting(base, quote, day)
        return [it for it in quoting if not it.source.monthly] or quoting

    def last_print(self, base: str, quote: str, day: date) -> int | None:
        """Return the day of a pair's last print, as the codes meant on a day."""
        often = self.often(base, quote, day)
        places = [(pair, pair.as_of(number_of(date.max), 0)) for pair in often]
        return max((pair.day(place) for pair, place in places if place is not None), default=None)

    @cached_property
    def plain(self) -> Callable[[str, str], Plain | None]:
        """The pair of two codes where `Plain` says all about it, else None."""
        return lru_cache(PAIRS_MAX)(self._plain)

    def _plain(self, base: str, quote: str) -> Plain | None:
        eras = self.lines.eras
        if base == quote or eras.changed(base, quote) or eras.tied(base, quote):
            return None
        first = next(iter(self.quoting(base, quote, date.max)), None)
        return None if first is None or first.source.monthly else Plain.of(first, self.last(first))

    def as_of(self, pair: Pair, day: int) -> Place | None:
        """
        Return the print that stands for a day, or None where it would be too old.

        Past the end of the source's record, the last print before that end stands.
        """
        day = min(day, self.last(pair))
        place = pair.as_of(day, day - LOOKBACK_DAYS_MAX)
        if place is None or day - pair.day(place) > pair.lookback(place):
            return None
        return place

    def last(self, pair: Pair) -> int:
        """Return the day on which the record of the pair's source ends."""
        return self.lines.last(pair.source.id)

    def live(self, pair: Pair) -> bool:
        """Whether the pair is still printed when its source's record ends."""
        return self.as_of(pair, self.last(pair)) is not None

    def _made(self, base: str, quote: str) -> Iterator[Pair]:
        for source in self.sources:
            ours, theirs = self.lines.line(source, base), self.lines.line(source, quote)
            if ours is not None and theirs is not None:
                yield Pair(ours, theirs, self.tracks)
