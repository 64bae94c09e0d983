from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Fault")


@_attrs_define
class Fault:
    """One thing that is wrong with what was sent, and where."""

    at: str
    """ JSON Pointer into the body, or the name of a query parameter. """
    code: str
    """ The fault's stable code. """
    detail: str
    """ What is expected there. """

    def to_dict(self) -> dict[str, Any]:
        at = self.at

        code = self.code

        detail = self.detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "at": at,
                "code": code,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = d.pop("at")

        code = d.pop("code")

        detail = d.pop("detail")

        fault = cls(
            at=at,
            code=code,
            detail=detail,
        )

        return fault
