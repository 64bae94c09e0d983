from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.readiness_status import ReadinessStatus, check_readiness_status

T = TypeVar("T", bound="Readiness")


@_attrs_define
class Readiness:
    """Whether the service takes requests."""

    notes: list[str]
    """ Why it does not. """
    status: ReadinessStatus
    """ Whether it does. """

    def to_dict(self) -> dict[str, Any]:
        notes = self.notes

        status: str = self.status

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "notes": notes,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        notes = cast(list[str], d.pop("notes"))

        status = check_readiness_status(d.pop("status"))

        readiness = cls(
            notes=notes,
            status=status,
        )

        return readiness
