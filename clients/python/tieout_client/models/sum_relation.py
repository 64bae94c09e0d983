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

T = TypeVar("T", bound="SumRelation")


@_attrs_define
class SumRelation:
    """Parts and their total."""

    kind: Literal["sum"]
    parts: list[None | str]
    """ Ids of the parts; null for one that nobody states. """
    total: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    complete: bool | Unset = True
    """ Whether the parts are all of the total. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        parts = []
        for parts_item_data in self.parts:
            parts_item: None | str
            parts_item = parts_item_data
            parts.append(parts_item)

        total: None | str | Unset
        if isinstance(self.total, Unset):
            total = UNSET
        else:
            total = self.total

        complete = self.complete

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "parts": parts,
            }
        )
        if total is not UNSET:
            field_dict["total"] = total
        if complete is not UNSET:
            field_dict["complete"] = complete

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["sum"], d.pop("kind"))
        if kind != "sum":
            raise ValueError(f"kind must match const 'sum', got '{kind}'")

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:

            def _parse_parts_item(data: object) -> None | str:
                if data is None:
                    return data
                return cast(None | str, data)

            parts_item = _parse_parts_item(parts_item_data)

            parts.append(parts_item)

        def _parse_total(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        total = _parse_total(d.pop("total", UNSET))

        complete = d.pop("complete", UNSET)

        sum_relation = cls(
            kind=kind,
            parts=parts,
            total=total,
            complete=complete,
        )

        return sum_relation
