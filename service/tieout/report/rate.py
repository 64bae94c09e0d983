"""Published rates as they travel."""

from datetime import date
from typing import Self

from pydantic import Field

from tieout import figures
from tieout.report.decimals import decimal_text
from tieout.report.wire import DecimalText, Wire


class Leg(Wire):
    """One print as its publisher wrote it."""

    base: str = Field(description="1 unit of this currency …", examples=["EUR"])
    quote: str = Field(description="… is worth *value* units of this one.", examples=["HKD"])
    value: DecimalText = Field(description="The print, digit for digit.", examples=["8.4073"])
    day: date = Field(description="The day it was published for.", examples=["2024-05-06"])
    source: str = Field(description="Who published it.", examples=["ecb"])

    @classmethod
    def of(cls, leg: figures.Leg) -> Self:
        value = format(leg.value, "f")
        return cls(base=leg.base, quote=leg.quote, value=value, day=leg.day, source=leg.source)


class Rate(Wire):
    """A rate with the prints that it was made from."""

    base: str = Field(description="1 unit of this currency …", examples=["USD"])
    quote: str = Field(description="… is worth *value* units of this one.", examples=["HKD"])
    value: DecimalText = Field(
        description="The rate, to at least 12 significant digits.", examples=["7.81535743074"]
    )
    day: date = Field(description="The day of the older leg.", examples=["2024-05-06"])
    source: str = Field(description="The source, or the sources joined.", examples=["ecb"])
    age_days: int | None = Field(
        description="Days from the rate's day to the day asked for; null without such a day.",
        examples=[1],
    )
    legs: list[Leg] = Field(
        description="The prints that the rate was made from.",
        examples=[
            [
                {
                    "base": "EUR",
                    "quote": "HKD",
                    "value": "8.4073",
                    "day": "2024-05-06",
                    "source": "ecb",
                }
            ]
        ],
    )
    flags: list[str] = Field(
        description="What a careful reader should know: pegged, stale, successor, …",
        examples=[["pegged"]],
    )

    @classmethod
    def of(cls, rate: figures.Rate, on: date | None) -> Self:
        return cls(
            base=rate.base,
            quote=rate.quote,
            value=decimal_text(rate.value),
            day=rate.day,
            source=rate.source,
            age_days=None if on is None else (on - rate.day).days,
            legs=[Leg.of(leg) for leg in rate.legs],
            flags=list(rate.flags),
        )
