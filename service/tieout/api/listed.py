"""What the operations on published rates answer."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, Self

from pydantic import Field

from tieout.figures import Interval, currency
from tieout.figures import Rate as Published
from tieout.rates import source
from tieout.rates.quarantine import Held
from tieout.rates.series import Gathered, Group
from tieout.rates.source_report import SourceReport
from tieout.report import DecimalText, Leg, Rate, Wire, decimal_text
from tieout.report.decimals import high_text, low_text


class QuotedRate(Rate):
    """A published rate as of a day, with what it may honestly be."""

    on: date | None = Field(
        description="The day asked for; null for a period.", examples=["2024-05-06"]
    )
    low: DecimalText | None = Field(
        description="The lowest that all sources, and the rounding of their prints, allow.",
        examples=["7.81451"],
    )
    high: DecimalText | None = Field(description="The highest.", examples=["7.81620"])
    archive: str = Field(description="Version of the rates.", examples=["3f1c9b7e2a40"])

    @classmethod
    def quoted(cls, rate: Published, spread: Interval, on: date | None, archive: str) -> Self:
        told = Rate.of(rate, on)
        return cls(
            **dict(told),
            on=on,
            low=low_text(spread.low),
            high=high_text(spread.high),
            archive=archive,
        )


class RateTable(Wire):
    """The value of 1 unit of a currency in every other that has a rate."""

    base: str = Field(description="1 unit of this currency …", examples=["USD"])
    on: date = Field(description="The day asked for.", examples=["2024-05-06"])
    rates: list[Rate] = Field(description="… is worth this much, by code.")
    archive: str = Field(description="Version of the rates.", examples=["3f1c9b7e2a40"])


class Point(Wire):
    """The rates of one span of a series; of one day, all four are the print of that day."""

    period: str = Field(description="The day, week, month, quarter or year.", examples=["2024-05"])
    first: date = Field(description="Day of its first print.", examples=["2024-05-02"])
    last: date = Field(description="Day of its last print.", examples=["2024-05-31"])
    average: DecimalText = Field(description="The prints' mean.", examples=["7.81159"])
    end: DecimalText = Field(description="The last print.", examples=["7.81957"])
    low: DecimalText = Field(description="The lowest print.", examples=["7.79860"])
    high: DecimalText = Field(description="The highest print.", examples=["7.82263"])
    prints: int = Field(description="How many there are.", examples=[22])
    source: str = Field(description="Who published them.", examples=["ecb"])

    @classmethod
    def of_day(cls, rate: Published) -> Self:
        value = decimal_text(rate.value)
        return cls(
            period=rate.day.isoformat(),
            first=rate.day,
            last=rate.day,
            average=value,
            end=value,
            low=value,
            high=value,
            prints=1,
            source=rate.source,
        )

    @classmethod
    def of_span(cls, it: Gathered, group: Group) -> Self:
        figures = it.figures
        return cls(
            period=group.label(it.start),
            first=it.first,
            last=it.last,
            average=decimal_text(figures.average.value),
            end=decimal_text(figures.end.value),
            low=decimal_text(figures.low.value),
            high=decimal_text(figures.high.value),
            prints=figures.prints,
            source=figures.end.source,
        )


class Series(Wire):
    """The rates of a pair over some days."""

    base: str = Field(description="1 unit of this currency …", examples=["USD"])
    quote: str = Field(description="… in units of this one.", examples=["HKD"])
    points: list[Point] = Field(description="The rates, oldest first.")
    archive: str = Field(description="Version of the rates.", examples=["3f1c9b7e2a40"])


class CurrencyEntry(Wire):
    """A currency, past or present."""

    code: str = Field(description="ISO 4217 code.", examples=["HKD"])
    name: str = Field(description="Its English name.", examples=["Hong Kong Dollar"])
    minor_units: int | None = Field(
        description="Decimals of its prices; null where nobody pays in it.", examples=[2]
    )
    first: date | None = Field(description="First day in use, where known.", examples=[None])
    last: date | None = Field(
        description="Last day in use; null while it is in force.", examples=[None]
    )
    sources: list[str] = Field(description="Who quotes it, or did.", examples=[["ecb", "nbp"]])

    @classmethod
    def of(cls, it: currency.Currency, sources: Iterable[str]) -> Self:
        return cls(
            code=it.code,
            name=it.name,
            minor_units=it.minor_units,
            first=it.first,
            last=it.last,
            sources=list(sources),
        )


class CurrencyList(Wire):
    """All currencies."""

    currencies: list[CurrencyEntry] = Field(description="By code.")
    archive: str = Field(description="Version of the rates.", examples=["3f1c9b7e2a40"])


class SourceEntry(Wire):
    """A source of rates, its coverage, its terms, and how it is doing."""

    id: str = Field(description="Its name in answers.", examples=["ecb"])
    name: str = Field(description="The publisher.", examples=["European Central Bank"])
    what: str = Field(
        description="What it publishes.", examples=["Euro foreign exchange reference rates"]
    )
    cadence: str = Field(description="How often.", examples=["daily"])
    url: str = Field(description="Where.", examples=["https://www.ecb.europa.eu/"])
    terms: str = Field(description="Its terms in short.", examples=["Free reuse, source named"])
    terms_url: str = Field(description="Its terms.", examples=["https://www.ecb.europa.eu/"])
    first: date | None = Field(description="Its first print here.", examples=["1999-01-04"])
    last: date | None = Field(description="Its newest print here.", examples=["2026-09-30"])
    currencies: int = Field(description="How many currencies it ever quoted.", examples=[44])
    age_days: int | None = Field(description="Days since its newest print.", examples=[1])

    @classmethod
    def of(
        cls, it: source.Source, *, first: date | None, last: date | None, codes: int, today: date
    ) -> Self:
        return cls(
            id=it.id,
            name=it.name,
            what=it.what,
            cadence=it.cadence,
            url=it.url,
            terms=it.terms,
            terms_url=it.terms_url,
            first=first,
            last=last,
            currencies=codes,
            age_days=None if last is None else (today - last).days,
        )


class LiveSource(Wire):
    """How a source that is asked in the background is doing."""

    name: str = Field(description="The source.", examples=["nbp-a"])
    series: str = Field(description="Its name in answers.", examples=["nbp"])
    healthy: bool = Field(description="Whether it answers and is up to date.", examples=[True])
    breaker: Literal["closed", "open", "half_open"] = Field(
        description="Whether it is asked: open after five failures in a row.", examples=["closed"]
    )
    last_attempt: datetime | None = Field(
        description="When it was last asked.", examples=["2026-11-23T15:10:00Z"]
    )
    last_success: datetime | None = Field(
        description="When it last answered well.", examples=["2026-11-23T15:10:00Z"]
    )
    last_error: str | None = Field(
        description="What went wrong the last time.", examples=["source.too_slow"]
    )
    next_attempt: datetime | None = Field(
        description="When it is asked next.", examples=["2026-11-24T15:10:00Z"]
    )
    last_day: date | None = Field(description="Day of its newest print.", examples=["2026-11-23"])
    missed: int | None = Field(description="Prints that are due and not there.", examples=[0])
    failures: int = Field(description="Failures in a row.", examples=[0])
    admitted: int = Field(description="Prints taken so far.", examples=[120])
    quarantined: int = Field(description="Prints held back as not plausible.", examples=[0])

    @classmethod
    def of(cls, it: SourceReport) -> Self:
        state = it.state
        return cls(
            name=it.about.name,
            series=it.about.series,
            healthy=it.healthy,
            breaker=it.breaker.value,
            last_attempt=state.last_attempt,
            last_success=state.last_success,
            last_error=state.last_error,
            next_attempt=state.next_attempt,
            last_day=state.last_day,
            missed=it.missed,
            failures=state.failures,
            admitted=state.admitted,
            quarantined=state.quarantined,
        )


class HeldPrint(Wire):
    """A print that is not plausible: kept and shown, never answered with."""

    print: Leg = Field(description="What was printed.")
    reason: str = Field(description="Why it is held.", examples=["jump"])
    seen: datetime = Field(description="When it came.", examples=["2026-11-23T15:10:00Z"])

    @classmethod
    def of(cls, it: Held) -> Self:
        return cls(print=Leg.of(it.leg), reason=it.reason.value, seen=it.seen)


class SourceList(Wire):
    """All sources."""

    sources: list[SourceEntry] = Field(description="In the order in which a rate is looked for.")
    live: list[LiveSource] = Field(description="The sources asked in the background; none if off.")
    quarantine: list[HeldPrint] = Field(description="Newest prints held back as not plausible.")
    archive: str = Field(description="Version of the rates.", examples=["3f1c9b7e2a40"])
