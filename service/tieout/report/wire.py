"""What every model of the wire has in common."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

DECIMAL_PATTERN = r"^-?[0-9]+(\.[0-9]+)?$"

DecimalText = Annotated[str, Field(pattern=DECIMAL_PATTERN)]
"""A decimal number as text: plain digits, no exponent, no separator."""


def _may_grow(schema: dict[str, Any]) -> None:
    """Say that fields may be added: clients made from a closed model would refuse them."""
    schema["additionalProperties"] = True


class Wire(BaseModel):
    """A part of an answer: made once, never changed, every field present."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        json_schema_serialization_defaults_required=True,
        json_schema_extra=_may_grow,
    )
