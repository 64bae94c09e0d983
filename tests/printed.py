"""Published rates for tests of the core: a dictionary of prints, units for one US dollar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import groupby

from tieout.figures import Interval, Leg, Rate, Run, Window

Prints = Mapping[str, Mapping[date, Decimal]]
LOOKBACK = timedelta(days=7)


@dataclass(frozen=True, eq=False)
class Printed:
    """The :class:`tieout.figures.Rates` of a dictionary; a pegged code carries its band."""

    per_usd: Prints
    bands: Mapping[str, tuple[str, str]]

    def on(self, base: str, quote: str, day: date) -> Rate | None:
        days = [it for it in self._days(base, quote) if it <= day <= it + LOOKBACK]
        return self._rate(base, quote, max(days)) if days else None

    @lru_cache(maxsize=4096)  # noqa: B019 - the one instance lives as long as the tests
    def window(self, base: str, quote: str, first: date, last: date) -> Window | None:
        days = self._days(base, quote)
        if not days or last < days[0]:
            return None
        inside = [day for day in days if first <= day <= last]
        stale = last > days[-1] + LOOKBACK
        used = inside or [max(day for day in days if day <= last)]
        rates = sorted((self._rate(base, quote, day) for day in used), key=lambda it: it.value)
        span = Interval.closed(rates[0].value, rates[-1].value)
        band = self._band(base, quote)
        span = span.join(band) if band else span
        return Window(span, rates[0], rates[-1], used[0], used[-1], stale=stale)

    def runs(
        self, base: str, quote: str, within: Interval, *, since: date | None = None
    ) -> Sequence[Run]:
        days = [day for day in self._days(base, quote) if since is None or day >= since]
        grouped = groupby(days, key=lambda day: self._rate(base, quote, day).value in within)
        return [self._run(base, quote, list(run)) for inside, run in grouped if inside]

    def average(self, base: str, quote: str, first: date, last: date) -> Rate | None:
        days = [day for day in self._days(base, quote) if first <= day <= last]
        if not days:
            return None
        values = [self._rate(base, quote, day).value for day in days]
        mean = sum(values, start=Fraction(0)) / len(values)
        return Rate(base, quote, mean, days[-1], (), ("average",))

    def last_day(self, base: str, quote: str) -> date | None:
        return max(self._days(base, quote), default=None)

    def _days(self, base: str, quote: str) -> list[date]:
        one, other = self.per_usd.get(base, {}), self.per_usd.get(quote, {})
        return sorted(one.keys() & other.keys())

    def _rate(self, base: str, quote: str, day: date) -> Rate:
        above, below = self.per_usd[quote][day], self.per_usd[base][day]
        legs = (Leg("USD", quote, above, day, "test"), Leg("USD", base, below, day, "test"))
        flags = ("pegged",) if self._band(base, quote) else ()
        return Rate(base, quote, Fraction(above) / Fraction(below), day, legs, flags)

    def _run(self, base: str, quote: str, days: list[date]) -> Run:
        values = [self._rate(base, quote, day).value for day in days]
        return Run(days[0], days[-1], min(values), max(values), "test")

    def _band(self, base: str, quote: str) -> Interval | None:
        if base == "USD" and quote in self.bands:
            low, high = self.bands[quote]
            return Interval.closed(Decimal(low), Decimal(high))
        if quote == "USD" and base in self.bands:
            low, high = self.bands[base]
            return Interval.closed(1 / Fraction(high), 1 / Fraction(low))
        return None


def weekdays(first: date, last: date) -> list[date]:
    days = (last - first).days + 1
    found = (first + timedelta(days=i) for i in range(days))
    return [day for day in found if day.isoweekday() < 6]


DAYS = weekdays(date(2021, 1, 4), date(2024, 10, 30))


def steady(rate: str) -> dict[date, Decimal]:
    return dict.fromkeys(DAYS, Decimal(rate))


def rising(rate: str, *, by: str) -> dict[date, Decimal]:
    """Rates that grow by a little every publication day."""
    return {day: Decimal(rate) + Decimal(by) * i for i, day in enumerate(DAYS)}


RATES = Printed(
    {
        "USD": steady("1"),
        "HKD": steady("7.8171"),
        "EUR": rising("0.82", by="0.0001"),
        "GBP": steady("0.7962"),
        "CNY": steady("7.1002"),
        "JPY": rising("103", by="0.05"),
    },
    {"HKD": ("7.75", "7.85")},
)
