from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.leg import Leg


T = TypeVar("T", bound="HeldPrint")


@_attrs_define
class HeldPrint:
    """A print that is not plausible: kept and shown, never answered with."""

    print_: Leg
    """ One print as its publisher wrote it. """
    reason: str
    """ Why it is held. """
    seen: datetime.datetime
    """ When it came. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        print_ = self.print_.to_dict()

        reason = self.reason

        seen = self.seen.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "print": print_,
                "reason": reason,
                "seen": seen,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.leg import Leg  # noqa: PLC0415

        d = dict(src_dict)
        print_ = Leg.from_dict(d.pop("print"))

        reason = d.pop("reason")

        seen = datetime.datetime.fromisoformat(d.pop("seen"))

        held_print = cls(
            print_=print_,
            reason=reason,
            seen=seen,
        )

        held_print.additional_properties = d
        return held_print

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
