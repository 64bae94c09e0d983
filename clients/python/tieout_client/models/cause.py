from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Cause")


@_attrs_define
class Cause:
    """One likely reason, and the correction that would make the figures agree."""

    cause: str
    """ The cause's stable id. """
    figure: None | str
    """ The figure that the replacement replaces. """
    message: str
    """ The reason in a sentence. """
    replacement: None | str
    """ The corrected figure in the writer's own style. """
    tied: bool
    """ Whether the cause before this one is no likelier. """

    def to_dict(self) -> dict[str, Any]:
        cause = self.cause

        figure: None | str
        figure = self.figure

        message = self.message

        replacement: None | str
        replacement = self.replacement

        tied = self.tied

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "cause": cause,
                "figure": figure,
                "message": message,
                "replacement": replacement,
                "tied": tied,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        cause = d.pop("cause")

        def _parse_figure(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        figure = _parse_figure(d.pop("figure"))

        message = d.pop("message")

        def _parse_replacement(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        replacement = _parse_replacement(d.pop("replacement"))

        tied = d.pop("tied")

        cause = cls(
            cause=cause,
            figure=figure,
            message=message,
            replacement=replacement,
            tied=tied,
        )

        return cause
