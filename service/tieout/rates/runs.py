"""Runs: successive publication days on which a pair lay inside an interval."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from tieout.figures import End, Interval
from tieout.figures.rate import Run
from tieout.rates.column import day_of, number_of
from tieout.rates.pair import NEARLY, Pair


def runs_within(pair: Pair, within: Interval, days: tuple[date, date]) -> Iterator[Run]:
    """Yield the runs of one source between two days, oldest first."""
    low, high = _floor(within.low), _ceiling(within.high)
    span, values = pair.span(*map(number_of, days)), pair.values
    near = (at for at in span if low <= values[at] <= high)
    fits = [at for at in near if _surely(values[at], within) or _exactly(pair, at, within)]
    for _, group in groupby(enumerate(fits), key=lambda it: it[1] - it[0]):
        ats = [at for _, at in group]
        lowest, highest = pair.extremes(range(ats[0], ats[-1] + 1))
        first, last = day_of(pair.days[ats[0]]), day_of(pair.days[ats[-1]])
        yield Run(first, last, pair.exact(lowest), pair.exact(highest), pair.source.id)


def _floor(end: End | None) -> float:
    return float("-inf") if end is None else float(end.value) - abs(float(end.value)) * NEARLY


def _ceiling(end: End | None) -> float:
    return float("inf") if end is None else float(end.value) + abs(float(end.value)) * NEARLY


def _surely(value: float, within: Interval) -> bool:
    """Whether a float lies so deep inside that the exact value does, too."""
    slack = value * NEARLY * 2
    low = within.low is None or float(within.low.value) + slack < value
    high = within.high is None or value < float(within.high.value) - slack
    return low and high


def _exactly(pair: Pair, at: int, within: Interval) -> bool:
    return pair.exact(pair.place(at)) in within
