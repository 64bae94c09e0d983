from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Operand")


@_attrs_define
class Operand:
    """Which figure fills a role of the relation."""

    figure: None | str
    """ The figure that fills it; null where nobody states it. """
    role: str
    """ The role. """

    def to_dict(self) -> dict[str, Any]:
        figure: None | str
        figure = self.figure

        role = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "figure": figure,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_figure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        figure = _parse_figure(d.pop("figure"))

        role = d.pop("role")

        operand = cls(
            figure=figure,
            role=role,
        )

        return operand
