"""What a conversion answers."""

from datetime import date

from pydantic import ConfigDict, Field

from tieout.api.problems import Problem
from tieout.report import DecimalText, Leg, Wire


class Conversion(Wire):
    """An amount in another currency or unit, with its provenance and its uncertainty."""

    model_config = ConfigDict(serialize_by_alias=True)

    amount: DecimalText = Field(
        description="The amount as read; of a range its lower end.", examples=["5000000000"]
    )
    from_: str = Field(
        serialization_alias="from", description="Its currency or unit.", examples=["HKD"]
    )
    to: str = Field(description="The currency or unit of the result.", examples=["USD"])
    on: date | None = Field(
        description="The day of the question; null where no rate is needed.",
        examples=["2024-05-06"],
    )
    result: DecimalText = Field(description="Amount × rate.", examples=["639729729.5"])
    upper: DecimalText | None = Field(
        description="The other end of a range, converted, else null.", examples=[None]
    )
    low: DecimalText | None = Field(
        description="The least that the amount as written and the spread of rates allow; null: "
        "no bound.",
        examples=["575756756.6"],
    )
    high: DecimalText | None = Field(description="The most.", examples=["703702702.5"])
    rate: DecimalText = Field(
        description="1 unit of the one in units of the other.", examples=["0.1279459459"]
    )
    rate_low: DecimalText = Field(
        description="The lowest that all sources, and the rounding of their prints, allow.",
        examples=["0.127939"],
    )
    rate_high: DecimalText = Field(description="The highest.", examples=["0.127952"])
    legs: list[Leg] = Field(
        description="The prints that the rate was made from.",
        examples=[
            [
                {
                    "base": "EUR",
                    "quote": "HKD",
                    "value": "8.4223",
                    "day": "2024-05-06",
                    "source": "ecb",
                }
            ]
        ],
    )
    age_days: int | None = Field(
        description="Days from the rate's day to the day of the question.", examples=[0]
    )
    flags: list[str] = Field(
        description="What a careful reader should know: pegged, stale, successor, …",
        examples=[["pegged"]],
    )
    text: str = Field(
        description="The result as a writer would print it.", examples=["US$640 million"]
    )
    archive: str = Field(description="Version of the rates.", examples=["3f1c9b7e2a40"])


class Conversions(Wire):
    """The answers to a list, in its order."""

    model_config = ConfigDict(serialize_by_alias=True)

    results: list[Conversion | Problem] = Field(
        description="A conversion, or a problem, for each row."
    )
