from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.coverage import Coverage


T = TypeVar("T", bound="CurrencyEntry")


@_attrs_define
class CurrencyEntry:
    """A currency, past or present."""

    code: str
    """ ISO 4217 code. """
    coverage: list[Coverage]
    """ From when to when each of them quotes it. """
    first: datetime.date | None
    """ First day in use, where known. """
    last: datetime.date | None
    """ Last day in use; null while it is in force. """
    minor_units: int | None
    """ Decimals of its prices; null where nobody pays in it. """
    name: str
    """ Its English name. """
    sources: list[str]
    """ Who quotes it, or did. """
    successor: None | str
    """ The code that replaced it; null where none did. """

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        coverage = []
        for coverage_item_data in self.coverage:
            coverage_item = coverage_item_data.to_dict()
            coverage.append(coverage_item)

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

        minor_units: int | None
        minor_units = self.minor_units

        name = self.name

        sources = self.sources

        successor: None | str
        successor = self.successor

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "coverage": coverage,
                "first": first,
                "last": last,
                "minor_units": minor_units,
                "name": name,
                "sources": sources,
                "successor": successor,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.coverage import Coverage  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        coverage = []
        _coverage = d.pop("coverage")
        for coverage_item_data in _coverage:
            coverage_item = Coverage.from_dict(coverage_item_data)

            coverage.append(coverage_item)

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

        def _parse_minor_units(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        minor_units = _parse_minor_units(d.pop("minor_units"))

        name = d.pop("name")

        sources = cast(list[str], d.pop("sources"))

        def _parse_successor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        successor = _parse_successor(d.pop("successor"))

        currency_entry = cls(
            code=code,
            coverage=coverage,
            first=first,
            last=last,
            minor_units=minor_units,
            name=name,
            sources=sources,
            successor=successor,
        )

        return currency_entry
