from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.erratum import Erratum


T = TypeVar("T", bound="SourceEntry")


@_attrs_define
class SourceEntry:
    """A source of rates, its coverage, its terms, and how it is doing."""

    id: str
    """ Its name in answers. """
    name: str
    """ The publisher. """
    what: str
    """ What it publishes. """
    cadence: str
    """ How often. """
    url: str
    """ Where. """
    terms: str
    """ Its terms in short. """
    terms_url: str
    """ Its terms. """
    first: datetime.date | None
    """ Its first print here. """
    last: datetime.date | None
    """ Its newest print here. """
    currencies: int
    """ How many currencies it ever quoted. """
    age_days: int | None
    """ Days since its newest print. """
    errata: list[Erratum]
    """ Its prints that are not used, and why. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        what = self.what

        cadence = self.cadence

        url = self.url

        terms = self.terms

        terms_url = self.terms_url

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

        currencies = self.currencies

        age_days: int | None
        age_days = self.age_days

        errata = []
        for errata_item_data in self.errata:
            errata_item = errata_item_data.to_dict()
            errata.append(errata_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "what": what,
                "cadence": cadence,
                "url": url,
                "terms": terms,
                "terms_url": terms_url,
                "first": first,
                "last": last,
                "currencies": currencies,
                "age_days": age_days,
                "errata": errata,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.erratum import Erratum  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        what = d.pop("what")

        cadence = d.pop("cadence")

        url = d.pop("url")

        terms = d.pop("terms")

        terms_url = d.pop("terms_url")

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

        currencies = d.pop("currencies")

        def _parse_age_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        age_days = _parse_age_days(d.pop("age_days"))

        errata = []
        _errata = d.pop("errata")
        for errata_item_data in _errata:
            errata_item = Erratum.from_dict(errata_item_data)

            errata.append(errata_item)

        source_entry = cls(
            id=id,
            name=name,
            what=what,
            cadence=cadence,
            url=url,
            terms=terms,
            terms_url=terms_url,
            first=first,
            last=last,
            currencies=currencies,
            age_days=age_days,
            errata=errata,
        )

        source_entry.additional_properties = d
        return source_entry

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
