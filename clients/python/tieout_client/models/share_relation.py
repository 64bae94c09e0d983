from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ShareRelation")


@_attrs_define
class ShareRelation:
    """part = whole × percent ÷ 100."""

    kind: Literal["share"]
    part: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    whole: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    percent: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        part: None | str | Unset
        if isinstance(self.part, Unset):
            part = UNSET
        else:
            part = self.part

        whole: None | str | Unset
        if isinstance(self.whole, Unset):
            whole = UNSET
        else:
            whole = self.whole

        percent: None | str | Unset
        if isinstance(self.percent, Unset):
            percent = UNSET
        else:
            percent = self.percent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if part is not UNSET:
            field_dict["part"] = part
        if whole is not UNSET:
            field_dict["whole"] = whole
        if percent is not UNSET:
            field_dict["percent"] = percent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["share"], d.pop("kind"))
        if kind != "share":
            raise ValueError(f"kind must match const 'share', got '{kind}'")

        def _parse_part(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        part = _parse_part(d.pop("part", UNSET))

        def _parse_whole(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        whole = _parse_whole(d.pop("whole", UNSET))

        def _parse_percent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        percent = _parse_percent(d.pop("percent", UNSET))

        share_relation = cls(
            kind=kind,
            part=part,
            whole=whole,
            percent=percent,
        )

        return share_relation
