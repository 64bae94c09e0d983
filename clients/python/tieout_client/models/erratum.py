from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

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

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        first = self.first.isoformat()

        last = self.last.isoformat()

        raw = self.raw

        why = self.why

        field_dict: dict[str, Any] = {}

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

        return erratum
