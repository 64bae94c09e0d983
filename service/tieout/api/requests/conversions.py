"""What a conversion is asked."""

from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    ValidationError,
    WrapValidator,
)
from pydantic.functional_validators import ModelWrapValidatorHandler
from pydantic_core import PydanticCustomError

from tieout.api.problems import Problem
from tieout.api.requests import fields
from tieout.api.requests.amounts import read_whole
from tieout.api.requests.faults import problem_of_faults
from tieout.api.requests.fields import (
    WRITTEN_WHOLE,
    AgeMax,
    AgeMaxWritten,
    Asked,
    AsOf,
    Currency,
    Language,
    Queried,
    Region,
    is_currency,
)
from tieout.errors import InputError
from tieout.figures import Kind

Unit: TypeAlias = Literal["percent", "points", "basis_points", "multiple"]
UNITS: frozenset[str] = frozenset(get_args(Unit))

DIGITS_MAX = 15
SCALE_CHARS_MAX = 30
TARGET_CHARS_MAX = 30


def _target(value: str) -> str:
    if value not in UNITS and not is_currency(value):
        raise PydanticCustomError("currency.unknown", fields.A_TARGET)
    return value


def _named(value: Any) -> Any:
    """
    Take a currency or unit as one writes it: usd, US$, euros, %.

    A mark that several currencies share is refused, and the refusal names them.
    """
    if not isinstance(value, str) or not 0 < len(value) <= TARGET_CHARS_MAX:
        return value
    if value in UNITS or is_currency(value) or any(map(str.isnumeric, value)):
        return value
    if value.isalpha() and is_currency(value.upper()):
        return value.upper()
    try:
        figure = read_whole(f"1 {value}", language=None)
    except InputError:
        return value
    if figure.alternatives:
        codes = ", ".join(dict.fromkeys(filter(None, (figure.currency, *figure.alternatives))))
        raise PydanticCustomError(
            "currency.ambiguous", "the mark may mean {codes}: name one", {"codes": codes}
        )
    unit = figure.currency if figure.kind is Kind.MONEY else figure.kind.value
    return unit if unit in UNITS or figure.kind is Kind.MONEY else value


Stated = Annotated[
    fields.Amount,
    Field(
        description="The amount as one would write it, or plain digits with `from`.",
        examples=["HK$5 billion"],
    ),
]
Target = Annotated[
    str,
    Field(
        pattern=fields.TARGET,
        description="Currency, or unit of a share: percent, points, basis_points, multiple.",
        examples=["USD"],
    ),
    AfterValidator(_target),
    BeforeValidator(_named),
]
Source = Annotated[
    Currency | None,
    Field(
        alias="from",
        description="The currency of plain digits, or of a mark that several share such as $; "
        "another than the amount says is refused.",
        examples=["HKD"],
    ),
]
Whole_ = Annotated[
    fields.Amount | None,
    Field(
        description="What a share is of: the result is that part of it.", examples=["HK$5 billion"]
    ),
]
Scale = Annotated[
    str | None,
    Field(
        min_length=1,
        max_length=SCALE_CHARS_MAX,
        description="Scale word of the text, such as million or 億; units for none.",
        examples=["million"],
    ),
]
Tongue = Annotated[
    Language | None,
    Field(
        description="Language of the answer's `text`. The amount is read as English, and where it "
        "is none, in the language that it looks like.",
        examples=["en"],
    ),
]
Readership = Annotated[
    Region | None,
    Field(description="ISO 3166-1 code: decides what a bare $ means.", examples=["HK"]),
]
DIGITS = Field(description="Significant digits of the text.", examples=[3])
DIGITS_RANGE = Field(ge=1, le=DIGITS_MAX)


class _Converting(BaseModel):
    """What may be asked of one conversion."""

    amount: Stated
    to: Target
    from_: Source = None
    of: Whole_ = None
    on: AsOf = None
    max_age: AgeMax = None
    digits: Annotated[Annotated[int, DIGITS_RANGE] | None, DIGITS] = None
    scale: Scale = None
    language: Tongue = None
    region: Readership = None


class ConvertQuery(_Converting, Queried):
    """One conversion, in a query."""

    max_age: AgeMaxWritten = None
    digits: Annotated[Annotated[int, DIGITS_RANGE, WRITTEN_WHOLE] | None, DIGITS] = None


class ConvertRow(_Converting, Asked):
    """One conversion of a list."""


def _row_or_problem(
    row: Any,
    handler: ModelWrapValidatorHandler[ConvertRow],
) -> ConvertRow | Problem:
    try:
        return handler(row)
    except ValidationError as error:
        faults = [{**it, "loc": ("body", *it["loc"])} for it in error.errors()]
        return problem_of_faults(faults)


class ConvertList(Asked):
    """A list of conversions; a bad one gets a problem of its own."""

    conversions: Annotated[
        list[Annotated[ConvertRow, WrapValidator(_row_or_problem)]],
        Field(max_length=fields.ROWS_MAX),
    ] = Field(
        description="The conversions.",
        examples=[[{"amount": "HK$5 billion", "to": "USD", "on": "2024-05-06"}]],
    )
