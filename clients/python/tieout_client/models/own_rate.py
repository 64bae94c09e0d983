from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="OwnRate")


@_attrs_define
class OwnRate:
    """A rate of the caller's own: it wins over published ones."""

    base: str
    """ 1 unit of this currency … """
    quote: str
    """ … is worth *value* units of this one. """
    value: str
    """ The rate. """
    day: datetime.date
    """ The day it holds for. """

    def to_dict(self) -> dict[str, Any]:
        base = self.base

        quote = self.quote

        value = self.value

        day = self.day.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "base": base,
                "quote": quote,
                "value": value,
                "day": day,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        base = d.pop("base")

        quote = d.pop("quote")

        value = d.pop("value")

        day = datetime.date.fromisoformat(d.pop("day"))

        own_rate = cls(
            base=base,
            quote=quote,
            value=value,
            day=day,
        )

        return own_rate
