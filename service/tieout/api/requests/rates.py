"""What the operations on published rates are asked."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from tieout.api.requests.fields import AgeMaxWritten, AsOf, Currency, Day, Queried
from tieout.api.requests.periods import PATTERN, read_span
from tieout.rates.lookup import Group

Measure = Literal["average", "end", "low", "high"]
Format = Literal["json", "csv", "jsonl"]
Grouping = Literal["day", "week", "month", "quarter", "year"]


def _period(text: str | None) -> str | None:
    if text is not None:
        read_span(text)
    return text


Base = Annotated[Currency, Field(description="1 unit of this currency …", examples=["USD"])]
Quote = Annotated[Currency, Field(description="… in units of this one.", examples=["HKD"])]
Period = Annotated[
    str | None,
    Field(
        pattern=PATTERN,
        description="Days taken together: 2024-05, 2024-Q1, 2024 or 2023-04-01..2024-03-31.",
        examples=["2024-Q1"],
    ),
    AfterValidator(_period),
]
MeasureOf = Annotated[Measure, Field(description="Which rate of the period.", examples=["end"])]
FormatOf = Annotated[
    Format, Field(description="JSON, CSV with a header, or JSON Lines.", examples=["json"])
]


class RateQuery(Queried):
    """One rate, of a day or of a period."""

    base: Base
    quote: Quote
    on: AsOf = None
    period: Period = None
    measure: MeasureOf = "average"
    max_age: AgeMaxWritten = None

    @model_validator(mode="after")
    def _day_or_period(self) -> Self:
        if self.on is not None and self.period is not None:
            raise PydanticCustomError("period.with_day", "either a day or a period is expected")
        return self


class TableQuery(Queried):
    """All rates of one currency on a day."""

    base: Base
    on: AsOf = None
    format: FormatOf = "json"


class SeriesQuery(Queried):
    """The rates of a pair over some days."""

    base: Base
    quote: Quote
    start: Annotated[
        Day, Field(alias="from", description="The first day.", examples=["2024-04-01"])
    ]
    end: Annotated[Day, Field(alias="to", description="The last day.", examples=["2024-05-06"])]
    group: Annotated[
        Grouping,
        Field(description="Every print, or the prints of a span together.", examples=["month"]),
    ] = "day"
    format: FormatOf = "json"

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start > self.end:
            raise PydanticCustomError("period.invalid", "a first day before the last is expected")
        return self

    @property
    def gathered_by(self) -> Group | None:
        return None if self.group == "day" else Group(self.group)


def day_of(on: date | None, newest: date) -> date:
    """Return the day asked for, or the newest: never today by another name."""
    return newest if on is None else on
