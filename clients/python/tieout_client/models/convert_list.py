from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.convert_row import ConvertRow


T = TypeVar("T", bound="ConvertList")


@_attrs_define
class ConvertList:
    """A list of conversions; a bad one gets a problem of its own."""

    conversions: list[ConvertRow]
    """ The conversions. """

    def to_dict(self) -> dict[str, Any]:
        conversions = []
        for conversions_item_data in self.conversions:
            conversions_item = conversions_item_data.to_dict()
            conversions.append(conversions_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "conversions": conversions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.convert_row import ConvertRow  # noqa: PLC0415

        d = dict(src_dict)
        conversions = []
        _conversions = d.pop("conversions")
        for conversions_item_data in _conversions:
            conversions_item = ConvertRow.from_dict(conversions_item_data)

            conversions.append(conversions_item)

        convert_list = cls(
            conversions=conversions,
        )

        return convert_list
