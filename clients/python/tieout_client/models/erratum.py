from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Erratum")


@_attrs_define
class Erratum:
    """Prints that cannot be right: kept as published, never answered with."""

    code: str
    """ The currency. """
    first: datetime.date
    """ The first such day. """
    last: datetime.date
    """ The last such day. """
    raw: str
    """ The first value, as published. """
    why: str
    """ What gives it away. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        first = self.first.isoformat()

        last = self.last.isoformat()

        raw = self.raw

        why = self.why

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "first": first,
                "last": last,
                "raw": raw,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        first = datetime.date.fromisoformat(d.pop("first"))

        last = datetime.date.fromisoformat(d.pop("last"))

        raw = d.pop("raw")

        why = d.pop("why")

        erratum = cls(
            code=code,
            first=first,
            last=last,
            raw=raw,
            why=why,
        )

        erratum.additional_properties = d
        return erratum

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
