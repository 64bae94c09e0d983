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

T = TypeVar("T", bound="DifferenceRelation")


@_attrs_define
class DifferenceRelation:
    """minuend − subtrahend = result."""

    kind: Literal["difference"]
    minuend: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    subtrahend: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    result: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        minuend: None | str | Unset
        if isinstance(self.minuend, Unset):
            minuend = UNSET
        else:
            minuend = self.minuend

        subtrahend: None | str | Unset
        if isinstance(self.subtrahend, Unset):
            subtrahend = UNSET
        else:
            subtrahend = self.subtrahend

        result: None | str | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        else:
            result = self.result

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if minuend is not UNSET:
            field_dict["minuend"] = minuend
        if subtrahend is not UNSET:
            field_dict["subtrahend"] = subtrahend
        if result is not UNSET:
            field_dict["result"] = result

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["difference"], d.pop("kind"))
        if kind != "difference":
            raise ValueError(f"kind must match const 'difference', got '{kind}'")

        def _parse_minuend(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        minuend = _parse_minuend(d.pop("minuend", UNSET))

        def _parse_subtrahend(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subtrahend = _parse_subtrahend(d.pop("subtrahend", UNSET))

        def _parse_result(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        result = _parse_result(d.pop("result", UNSET))

        difference_relation = cls(
            kind=kind,
            minuend=minuend,
            subtrahend=subtrahend,
            result=result,
        )

        return difference_relation
