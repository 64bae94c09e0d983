"""What the operations on published rates answer."""

from datetime import date
from typing import Self

from pydantic import Field

from tieout.figures import Interval
from tieout.figures import Rate as Published
from tieout.rates.lookup import Gathered, Group
from tieout.report import DecimalText, Rate, Wire, decimal_text
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
    def quotation(cls, rate: Published, spread: Interval, on: date | None, archive: str) -> Self:
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
