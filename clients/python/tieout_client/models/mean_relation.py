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

T = TypeVar("T", bound="MeanRelation")


@_attrs_define
class MeanRelation:
    """The parts' arithmetic mean."""

    kind: Literal["mean"]
    parts: list[None | str]
    """ Ids of the parts; null for one that nobody states. """
    mean: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        parts = []
        for parts_item_data in self.parts:
            parts_item: None | str
            parts_item = parts_item_data
            parts.append(parts_item)

        mean: None | str | Unset
        if isinstance(self.mean, Unset):
            mean = UNSET
        else:
            mean = self.mean

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "parts": parts,
            }
        )
        if mean is not UNSET:
            field_dict["mean"] = mean

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["mean"], d.pop("kind"))
        if kind != "mean":
            raise ValueError(f"kind must match const 'mean', got '{kind}'")

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:

            def _parse_parts_item(data: object) -> None | str:
                if data is None:
                    return data
                return cast(None | str, data)

            parts_item = _parse_parts_item(parts_item_data)

            parts.append(parts_item)

        def _parse_mean(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        mean = _parse_mean(d.pop("mean", UNSET))

        mean_relation = cls(
            kind=kind,
            parts=parts,
            mean=mean,
        )

        return mean_relation
