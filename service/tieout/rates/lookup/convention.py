"""Conventions: rates that companies report by, the average or the end of a past period."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from tieout.figures import Interval, Rate
from tieout.rates.archive.column import day_of, number_of
from tieout.rates.lookup.asof import rate_at
from tieout.rates.lookup.periods import mean
from tieout.rates.lookup.quoted_pair import QuotedPair
from tieout.rates.lookup.series import Group

NEAR = 1e-9
"""Relative; the mean of floats is far nearer than this to the one of decimals."""


@dataclass(frozen=True, slots=True)
class Convention:
    """The average or end rate of a month, quarter or year: ``2019-05``, ``2019-Q2``, ``2019``."""

    label: str
    kind: Literal["average", "end"]
    rate: Rate


def conventions_within(
    pair: QuotedPair, base: str, quote: str, within: Interval, days: tuple[date, date]
) -> Sequence[Convention]:
    """Return the conventions of a span of days that lie in an interval, years before months."""
    found = (
        convention
        for group in (Group.YEAR, Group.QUARTER, Group.MONTH)
        for span in _spans(pair, group, days)
        for convention in _both(pair, (base, quote), group, span, within)
    )
    return [it for it in found if it.rate.value in within]


def _spans(pair: QuotedPair, group: Group, days: tuple[date, date]) -> Iterator[range]:
    span, printed = pair.span(*map(number_of, days)), pair.days
    for _, its in groupby(span, key=lambda at: group.start(day_of(printed[at]))):
        ats = list(its)
        yield range(ats[0], ats[-1] + 1)


def _both(
    pair: QuotedPair, names: tuple[str, str], group: Group, span: range, within: Interval
) -> Iterator[Convention]:
    """The two conventions of a span; exact arithmetic only where floats come near."""
    label = group.label(day_of(pair.days[span.start]))
    values = pair.values[span.start : span.stop]
    if _near(sum(values) / len(values), within):
        yield Convention(label, "average", mean(pair, span, *names))
    if _near(values[-1], within):
        place = pair.place(span.stop - 1)
        yield Convention(label, "end", rate_at(pair, place, *names, pair.day(place)))


def _near(value: float, within: Interval) -> bool:
    low = within.low is None or value >= float(within.low.value) * (1 - NEAR)
    high = within.high is None or value <= float(within.high.value) * (1 + NEAR)
    return low and high
