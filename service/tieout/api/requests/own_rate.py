"""The caller's own rates, which come with a request."""

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tieout.api.requests import fields
from tieout.api.requests.fields import Asked, Currency, Day, PositiveDecimal


class OwnRate(Asked):
    """A rate of the caller's own: it wins over published ones."""

    base: Currency = Field(description="1 unit of this currency …", examples=["USD"])
    quote: Currency = Field(description="… is worth *value* units of this one.", examples=["HKD"])
    value: PositiveDecimal = Field(description="The rate.", examples=["7.8"])
    day: Day = Field(description="The day it holds for.", examples=["2024-05-06"])

    @model_validator(mode="after")
    def _of_two(self) -> Self:
        if self.base == self.quote:
            raise PydanticCustomError("rate.same_currency", "two currencies are expected")
        return self


OwnRates = Annotated[
    list[OwnRate],
    Field(
        max_length=fields.RATES_MAX,
        description="Rates of the caller's own; they win.",
        examples=[[{"base": "USD", "quote": "HKD", "value": "7.8", "day": "2024-05-06"}]],
    ),
]
