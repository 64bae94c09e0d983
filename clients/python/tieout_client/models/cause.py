from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Cause")


@_attrs_define
class Cause:
    """One likely reason, and the correction that would make the figures agree."""

    cause: str
    """ The cause's stable id. """
    message: str
    """ The reason in a sentence. """
    replacement: None | str
    """ The corrected figure in the writer's own style. """
    figure: None | str
    """ The figure that the replacement replaces. """
    tied: bool
    """ Whether the cause before this one is no likelier. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cause = self.cause

        message = self.message

        replacement: None | str
        replacement = self.replacement

        figure: None | str
        figure = self.figure

        tied = self.tied

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cause": cause,
                "message": message,
                "replacement": replacement,
                "figure": figure,
                "tied": tied,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        cause = d.pop("cause")

        message = d.pop("message")

        def _parse_replacement(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        replacement = _parse_replacement(d.pop("replacement"))

        def _parse_figure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        figure = _parse_figure(d.pop("figure"))

        tied = d.pop("tied")

        cause = cls(
            cause=cause,
            message=message,
            replacement=replacement,
            figure=figure,
            tied=tied,
        )

        cause.additional_properties = d
        return cause

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
