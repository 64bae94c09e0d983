from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

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

    def to_dict(self) -> dict[str, Any]:
        print_ = self.print_.to_dict()

        reason = self.reason

        seen = self.seen.isoformat()

        field_dict: dict[str, Any] = {}

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

        return held_print
