from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.currency_entry import CurrencyEntry


T = TypeVar("T", bound="CurrencyList")


@_attrs_define
class CurrencyList:
    """All currencies."""

    archive: str
    """ Version of the rates. """
    currencies: list[CurrencyEntry]
    """ By code. """

    def to_dict(self) -> dict[str, Any]:
        archive = self.archive

        currencies = []
        for currencies_item_data in self.currencies:
            currencies_item = currencies_item_data.to_dict()
            currencies.append(currencies_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "archive": archive,
                "currencies": currencies,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.currency_entry import CurrencyEntry  # noqa: PLC0415

        d = dict(src_dict)
        archive = d.pop("archive")

        currencies = []
        _currencies = d.pop("currencies")
        for currencies_item_data in _currencies:
            currencies_item = CurrencyEntry.from_dict(currencies_item_data)

            currencies.append(currencies_item)

        currency_list = cls(
            archive=archive,
            currencies=currencies,
        )

        return currency_list
