from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Coverage")


@_attrs_define
class Coverage:
    """A source's prints of a currency."""

    first: datetime.date
    """ Day of the first print. """
    last: datetime.date
    """ Day of the newest print. """
    prints: int
    """ How many there are. """
    source: str
    """ Who quotes it, or did. """

    def to_dict(self) -> dict[str, Any]:
        first = self.first.isoformat()

        last = self.last.isoformat()

        prints = self.prints

        source = self.source

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "first": first,
                "last": last,
                "prints": prints,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        first = datetime.date.fromisoformat(d.pop("first"))

        last = datetime.date.fromisoformat(d.pop("last"))

        prints = d.pop("prints")

        source = d.pop("source")

        coverage = cls(
            first=first,
            last=last,
            prints=prints,
            source=source,
        )

        return coverage
