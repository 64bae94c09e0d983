"""What a request may hold, field by field: strict, bounded, and refused with a stable code."""

import re
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from tieout.errors import UnknownLanguage, UnknownRegion
from tieout.figures.currency import currencies
from tieout.lexicon import currency_in, load

TEXT_CHARS_MAX = 1_048_576
AMOUNT_CHARS_MAX = 200
LABEL_CHARS_MAX = 300
ID_CHARS_MAX = 64
FIGURES_MAX = 1_000
RELATIONS_MAX = 1_000
DOCUMENTS_MAX = 100
FACTS_MAX = 200
RATES_MAX = 1_000
FINGERPRINTS_MAX = 1_000
ROWS_MAX = 10_000
AGE_DAYS_MAX = 100_000

MEANINGS = {
    "date.invalid": "A day is not written as YYYY-MM-DD, or there is no such day.",
    "period.invalid": "A period is not a month, a quarter, a year, or first..last day.",
    "number.not_positive": "A number that must be above zero is not.",
    "number.not_whole": "A number that must be whole is not.",
}
"""What the codes mean that are raised only here."""

Input: TypeAlias = Literal["text", "markdown", "html"]


class Asked(BaseModel):
    """A part of a request: no conversion of types, no unknown names."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")


class Queried(BaseModel):
    """The query of a request: texts, read strictly; no unknown names."""

    model_config = ConfigDict(frozen=True, extra="forbid")


_WHOLE = re.compile(r"-?[0-9]{1,18}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: object) -> date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("date.invalid", "a day as YYYY-MM-DD is expected")


def _whole(value: object) -> int:
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(value)
    raise PydanticCustomError("number.not_whole", "a whole number is expected")


def _positive(value: str) -> str:
    if not value.strip("0."):
        raise PydanticCustomError("number.not_positive", "a number above zero is expected")
    return value


def is_currency(code: str) -> bool:
    """Say whether a code is one of ISO 4217, past or present."""
    return code in currencies()


def _currency(value: str) -> str:
    if not is_currency(value):
        raise PydanticCustomError("currency.unknown", "an ISO 4217 code is expected")
    return value


def _region(value: str) -> str:
    try:
        currency_in(value)
    except UnknownRegion:
        message = "an ISO 3166-1 code of two letters is expected"
        raise PydanticCustomError("region.unknown", message) from None
    return value


def _language(value: str) -> str:
    try:
        load(value)
    except UnknownLanguage:
        message = "the code of a language that is read is expected"
        raise PydanticCustomError("language.unknown", message) from None
    return value


DECIMAL = r"^[0-9]{1,20}(\.[0-9]{1,20})?$"
CURRENCY = "^[A-Z]{3}$"
TARGET = "^([A-Z]{3}|percent|points|basis_points|multiple)$"
REGION = "^[A-Z]{2}$"
LANGUAGE = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"

A_TARGET = "an ISO 4217 code such as USD, or percent, points, basis_points or multiple, is expected"
FORMS = {
    DECIMAL: "a number of plain digits such as 7.8 is expected",
    CURRENCY: "an ISO 4217 code such as USD is expected",
    TARGET: A_TARGET,
    REGION: "an ISO 3166-1 code such as HK is expected",
    LANGUAGE: "the code of a language such as en is expected",
}
"""What a text of each form is, in words."""

Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "examples": ["2024-05-06"]}),
]
"""A day as YYYY-MM-DD, and in no other form."""

AsOf = Annotated[
    Day | None,
    Field(
        description="The day: the last rate published on or before it counts. Left out: the "
        "newest day of all rates, which the answer repeats.",
        examples=["2024-05-06"],
    ),
]
"""The day as of which a rate is asked."""

WRITTEN_WHOLE = BeforeValidator(_whole)
"""Reads a whole number of a query: plain digits. To stand behind the bounds of the number."""

_AGE = Field(description="Refuse a rate that is older, in days.", examples=[7])
_AGE_RANGE = Field(ge=0, le=AGE_DAYS_MAX)
AgeMax = Annotated[Annotated[int, _AGE_RANGE] | None, _AGE]
AgeMaxWritten = Annotated[Annotated[int, _AGE_RANGE, WRITTEN_WHOLE] | None, _AGE]
"""The same in a query."""

PositiveDecimal = Annotated[str, Field(pattern=DECIMAL), AfterValidator(_positive)]
"""A decimal number above zero as text: plain digits, no sign, no exponent."""

Currency = Annotated[
    str,
    Field(pattern=CURRENCY, json_schema_extra={"format": "iso-4217"}),
    AfterValidator(_currency),
]
Region = Annotated[
    str,
    Field(pattern=REGION, json_schema_extra={"format": "iso-3166-1"}),
    AfterValidator(_region),
]
Language = Annotated[str, Field(pattern=LANGUAGE), AfterValidator(_language)]
Id = Annotated[str, Field(min_length=1, max_length=ID_CHARS_MAX)]
Amount = Annotated[str, Field(min_length=1, max_length=AMOUNT_CHARS_MAX)]
Label = Annotated[str, Field(min_length=1, max_length=LABEL_CHARS_MAX)]
Text = Annotated[str, Field(min_length=1, max_length=TEXT_CHARS_MAX)]
