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

T = TypeVar("T", bound="MultipleRelation")


@_attrs_define
class MultipleRelation:
    """numerator ÷ denominator = multiple."""

    kind: Literal["multiple"]
    numerator: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    denominator: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    multiple: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        numerator: None | str | Unset
        if isinstance(self.numerator, Unset):
            numerator = UNSET
        else:
            numerator = self.numerator

        denominator: None | str | Unset
        if isinstance(self.denominator, Unset):
            denominator = UNSET
        else:
            denominator = self.denominator

        multiple: None | str | Unset
        if isinstance(self.multiple, Unset):
            multiple = UNSET
        else:
            multiple = self.multiple

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if numerator is not UNSET:
            field_dict["numerator"] = numerator
        if denominator is not UNSET:
            field_dict["denominator"] = denominator
        if multiple is not UNSET:
            field_dict["multiple"] = multiple

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["multiple"], d.pop("kind"))
        if kind != "multiple":
            raise ValueError(f"kind must match const 'multiple', got '{kind}'")

        def _parse_numerator(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        numerator = _parse_numerator(d.pop("numerator", UNSET))

        def _parse_denominator(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        denominator = _parse_denominator(d.pop("denominator", UNSET))

        def _parse_multiple(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        multiple = _parse_multiple(d.pop("multiple", UNSET))

        multiple_relation = cls(
            kind=kind,
            numerator=numerator,
            denominator=denominator,
            multiple=multiple,
        )

        return multiple_relation
