from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.rate import Rate


T = TypeVar("T", bound="RateTable")


@_attrs_define
class RateTable:
    """The value of 1 unit of a currency in every other that has a rate."""

    base: str
    """ 1 unit of this currency … """
    on: datetime.date
    """ The day asked for. """
    rates: list[Rate]
    """ … is worth this much, by code. """
    archive: str
    """ Version of the rates. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        base = self.base

        on = self.on.isoformat()

        rates = []
        for rates_item_data in self.rates:
            rates_item = rates_item_data.to_dict()
            rates.append(rates_item)

        archive = self.archive

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "base": base,
                "on": on,
                "rates": rates,
                "archive": archive,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.rate import Rate  # noqa: PLC0415

        d = dict(src_dict)
        base = d.pop("base")

        on = datetime.date.fromisoformat(d.pop("on"))

        rates = []
        _rates = d.pop("rates")
        for rates_item_data in _rates:
            rates_item = Rate.from_dict(rates_item_data)

            rates.append(rates_item)

        archive = d.pop("archive")

        rate_table = cls(
            base=base,
            on=on,
            rates=rates,
            archive=archive,
        )

        rate_table.additional_properties = d
        return rate_table

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
