from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Leg")


@_attrs_define
class Leg:
    """One print as its publisher wrote it."""

    base: str
    """ 1 unit of this currency … """
    day: datetime.date
    """ The day it was published for. """
    quote: str
    """ … is worth *value* units of this one. """
    source: str
    """ Who published it. """
    value: str
    """ The print, digit for digit. """

    def to_dict(self) -> dict[str, Any]:
        base = self.base

        day = self.day.isoformat()

        quote = self.quote

        source = self.source

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "base": base,
                "day": day,
                "quote": quote,
                "source": source,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        base = d.pop("base")

        day = datetime.date.fromisoformat(d.pop("day"))

        quote = d.pop("quote")

        source = d.pop("source")

        value = d.pop("value")

        leg = cls(
            base=base,
            day=day,
            quote=quote,
            source=source,
            value=value,
        )

        return leg
