from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

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
        d = dict(src_dict)

        def _parse_age_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        age_days = _parse_age_days(d.pop("age_days"))

        cadence = d.pop("cadence")

        currencies = d.pop("currencies")

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
