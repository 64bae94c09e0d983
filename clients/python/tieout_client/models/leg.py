from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Leg")


@_attrs_define
class Leg:
    """One print as its publisher wrote it."""

    base: str
    """ 1 unit of this currency … """
    quote: str
    """ … is worth *value* units of this one. """
    value: str
    """ The print, digit for digit. """
    day: datetime.date
    """ The day it was published for. """
    source: str
    """ Who published it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        base = self.base

        quote = self.quote

        value = self.value

        day = self.day.isoformat()

        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "base": base,
                "quote": quote,
                "value": value,
                "day": day,
                "source": source,
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

        source = d.pop("source")

        leg = cls(
            base=base,
            quote=quote,
            value=value,
            day=day,
            source=source,
        )

        leg.additional_properties = d
        return leg

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
