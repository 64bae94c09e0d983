from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.erratum import Erratum


T = TypeVar("T", bound="SourceEntry")


@_attrs_define
class SourceEntry:
    """A source of rates, its coverage, its terms, and how it is doing."""

    age_days: int | None
    """ Days since its newest print. """
    cadence: str
    """ How often. """
    currencies: int
    """ How many currencies it ever quoted. """
    errata: list[Erratum]
    """ Its prints that are not used, and why. """
    first: datetime.date | None
    """ Its first print here. """
    id: str
    """ Its name in answers. """
    last: datetime.date | None
    """ Its newest print here. """
    name: str
    """ The publisher. """
    terms: str
    """ Its terms in short. """
    terms_url: str
    """ Its terms. """
    url: str
    """ Where. """
    what: str
    """ What it publishes. """

    def to_dict(self) -> dict[str, Any]:
        age_days: int | None
        age_days = self.age_days

        cadence = self.cadence

        currencies = self.currencies

        errata = []
        for errata_item_data in self.errata:
            errata_item = errata_item_data.to_dict()
            errata.append(errata_item)

        first: None | str
        if isinstance(self.first, datetime.date):
            first = self.first.isoformat()
        else:
            first = self.first

        id = self.id

        last: None | str
        if isinstance(self.last, datetime.date):
            last = self.last.isoformat()
        else:
            last = self.last

        name = self.name

        terms = self.terms

        terms_url = self.terms_url

        url = self.url

        what = self.what

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "age_days": age_days,
                "cadence": cadence,
                "currencies": currencies,
                "errata": errata,
                "first": first,
                "id": id,
                "last": last,
                "name": name,
                "terms": terms,
                "terms_url": terms_url,
                "url": url,
                "what": what,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.erratum import Erratum  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_age_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        age_days = _parse_age_days(d.pop("age_days"))

        cadence = d.pop("cadence")

        currencies = d.pop("currencies")

        errata = []
        _errata = d.pop("errata")
        for errata_item_data in _errata:
            errata_item = Erratum.from_dict(errata_item_data)

            errata.append(errata_item)

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

        id = d.pop("id")

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

        name = d.pop("name")

        terms = d.pop("terms")

        terms_url = d.pop("terms_url")

        url = d.pop("url")

        what = d.pop("what")

        source_entry = cls(
            age_days=age_days,
            cadence=cadence,
            currencies=currencies,
            errata=errata,
            first=first,
            id=id,
            last=last,
            name=name,
            terms=terms,
            terms_url=terms_url,
            url=url,
            what=what,
        )

        return source_entry
