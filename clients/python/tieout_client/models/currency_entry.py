from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.coverage import Coverage


T = TypeVar("T", bound="CurrencyEntry")


@_attrs_define
class CurrencyEntry:
    """A currency, past or present."""

    code: str
    """ ISO 4217 code. """
    name: str
    """ Its English name. """
    minor_units: int | None
    """ Decimals of its prices; null where nobody pays in it. """
    first: datetime.date | None
    """ First day in use, where known. """
    last: datetime.date | None
    """ Last day in use; null while it is in force. """
    successor: None | str
    """ The code that replaced it; null where none did. """
    sources: list[str]
    """ Who quotes it, or did. """
    coverage: list[Coverage]
    """ From when to when each of them quotes it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        name = self.name

        minor_units: int | None
        minor_units = self.minor_units

        first: None | str
        if isinstance(self.first, datetime.date):
            first = self.first.isoformat()
        else:
            first = self.first

        last: None | str
        if isinstance(self.last, datetime.date):
            last = self.last.isoformat()
        else:
            last = self.last

        successor: None | str
        successor = self.successor

        sources = self.sources

        coverage = []
        for coverage_item_data in self.coverage:
            coverage_item = coverage_item_data.to_dict()
            coverage.append(coverage_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "name": name,
                "minor_units": minor_units,
                "first": first,
                "last": last,
                "successor": successor,
                "sources": sources,
                "coverage": coverage,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.coverage import Coverage  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        name = d.pop("name")

        def _parse_minor_units(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        minor_units = _parse_minor_units(d.pop("minor_units"))

        def _parse_first(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                first_type_0 = datetime.date.fromisoformat(data)

                return first_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        first = _parse_first(d.pop("first"))

        def _parse_last(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_type_0 = datetime.date.fromisoformat(data)

                return last_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last = _parse_last(d.pop("last"))

        def _parse_successor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        successor = _parse_successor(d.pop("successor"))

        sources = cast(list[str], d.pop("sources"))

        coverage = []
        _coverage = d.pop("coverage")
        for coverage_item_data in _coverage:
            coverage_item = Coverage.from_dict(coverage_item_data)

            coverage.append(coverage_item)

        currency_entry = cls(
            code=code,
            name=name,
            minor_units=minor_units,
            first=first,
            last=last,
            successor=successor,
            sources=sources,
            coverage=coverage,
        )

        currency_entry.additional_properties = d
        return currency_entry

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
