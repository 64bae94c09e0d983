"""Runs: successive publication days on which a pair lay inside an interval."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from tieout.figures import End, Interval
from tieout.figures.rate import Run
from tieout.rates.archive.column import day_of, number_of
from tieout.rates.lookup.pair_catalogue import PairCatalogue
from tieout.rates.lookup.quoted_pair import NEARLY, QuotedPair


def runs_of(
    pairs: PairCatalogue, base: str, quote: str, within: Interval, since: date
) -> Sequence[Run]:
    """Return the runs of all sources, oldest first; monthly ones only where no other prints."""
    found: list[Run] = []
    for first, last in pairs.units.eras.spans(base, quote):
        often, days = pairs.often(base, quote, last), (max(first, since), last)
        found.extend(run for pair in often for run in runs_within(pair, within, days))
    return sorted(found, key=lambda run: (run.first, run.last))


def runs_within(pair: QuotedPair, within: Interval, days: tuple[date, date]) -> Iterator[Run]:
    """Yield the runs of one source between two days, oldest first."""
    low, high = _floor(within.low), _ceiling(within.high)
    span, values = pair.span(*map(number_of, days)), pair.values
    near = (at for at in span if low <= values[at] <= high)
    deep_low, deep_high = _deep(within)
    fits = [at for at in near if deep_low < values[at] < deep_high or _exactly(pair, at, within)]
    for _, group in groupby(enumerate(fits), key=lambda it: it[1] - it[0]):
        ats = [at for _, at in group]
        lowest, highest = pair.extremes(range(ats[0], ats[-1] + 1))
        first, last = day_of(pair.days[ats[0]]), day_of(pair.days[ats[-1]])
        yield Run(first, last, pair.exact(lowest), pair.exact(highest), pair.source.id)


def _floor(end: End | None) -> float:
    return float("-inf") if end is None else float(end.value) - abs(float(end.value)) * NEARLY


def _ceiling(end: End | None) -> float:
    return float("inf") if end is None else float(end.value) + abs(float(end.value)) * NEARLY


def _deep(within: Interval) -> tuple[float, float]:
    """The bounds between which a float lies so deep inside that the exact value does, too."""
    low = float("-inf") if within.low is None else float(within.low.value) / (1 - 2 * NEARLY)
    high = float("inf") if within.high is None else float(within.high.value) / (1 + 2 * NEARLY)
    return low, high


def _exactly(pair: QuotedPair, at: int, within: Interval) -> bool:
    return pair.exact(pair.place(at)) in within
