from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.rate import Rate


T = TypeVar("T", bound="RateTable")


@_attrs_define
class RateTable:
    """The value of 1 unit of a currency in every other that has a rate."""

    archive: str
    """ Version of the rates. """
    base: str
    """ 1 unit of this currency … """
    on: datetime.date
    """ The day asked for. """
    rates: list[Rate]
    """ … is worth this much, by code. """

    def to_dict(self) -> dict[str, Any]:
        archive = self.archive

        base = self.base

        on = self.on.isoformat()

        rates = []
        for rates_item_data in self.rates:
            rates_item = rates_item_data.to_dict()
            rates.append(rates_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "archive": archive,
                "base": base,
                "on": on,
                "rates": rates,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.rate import Rate  # noqa: PLC0415

        d = dict(src_dict)
        archive = d.pop("archive")

        base = d.pop("base")

        on = datetime.date.fromisoformat(d.pop("on"))

        rates = []
        _rates = d.pop("rates")
        for rates_item_data in _rates:
            rates_item = Rate.from_dict(rates_item_data)

            rates.append(rates_item)

        rate_table = cls(
            archive=archive,
            base=base,
            on=on,
            rates=rates,
        )

        return rate_table
