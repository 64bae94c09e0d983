"""Runs: successive publication days on which a pair lay inside an interval."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from tieout.figures import Interval
from tieout.figures.rate import Run
from tieout.rates.archive.column import day_of, number_of
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.quoted_pair import NEARLY, QuotedPair


def runs_of(
    pairs: PairCatalogue, base: str, quote: str, within: Interval, since: date
) -> Sequence[Run]:
    """Return the runs of all sources, oldest first; monthly ones only where no other prints."""
    low, high = _around(within)
    stretches = [it for it in pairs.stretches(base, quote) if it.reaches(low, high)]
    if not stretches:
        return []

    def found() -> tuple[Run, ...]:
        runs = [
            run
            for it in stretches
            for run in runs_within(it.pair, within, (max(it.first, number_of(since)), it.last))
        ]
        return tuple(sorted(runs, key=attrgetter("first", "last")))

    return list(pairs.runs.recall((base, quote, within, since), found))


def runs_within(pair: QuotedPair, within: Interval, days: tuple[int, int]) -> Iterator[Run]:
    """Yield the runs of one source between two days, oldest first."""
    track, (deep_low, deep_high) = pair.track, _deep(within)
    values = track.values
    near = track.near(*_around(within), pair.span(*days))
    fits = [at for at in near if deep_low < values[at] < deep_high or _exactly(pair, at, within)]
    for _, group in groupby(enumerate(fits), key=lambda it: it[1] - it[0]):
        ats = [at for _, at in group]
        lowest, highest = pair.extremes(range(ats[0], ats[-1] + 1))
        first, last = day_of(pair.days[ats[0]]), day_of(pair.days[ats[-1]])
        yield Run(first, last, pair.exact(lowest), pair.exact(highest), pair.source.id)


def _around(within: Interval) -> tuple[float, float]:
    """The bounds outside which a float lies so far that the exact value lies outside, too."""
    low, high = float("-inf"), float("inf")
    if within.low is not None:
        end = within.low.above / within.low.below
        low = end - abs(end) * NEARLY
    if within.high is not None:
        end = within.high.above / within.high.below
        high = end + abs(end) * NEARLY
    return low, high


def _deep(within: Interval) -> tuple[float, float]:
    """The bounds between which a float lies so deep inside that the exact value does, too."""
    low = float("-inf") if within.low is None else float(within.low.value) / (1 - 2 * NEARLY)
    high = float("inf") if within.high is None else float(within.high.value) / (1 + 2 * NEARLY)
    return low, high


def _exactly(pair: QuotedPair, at: int, within: Interval) -> bool:
    return pair.exact(pair.place(at)) in within
