from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatedFigure")


@_attrs_define
class StatedFigure:
    """A figure as the caller states it."""

    id: str
    """ Names the figure in relations and in the answer. """
    figure: str
    """ The amount as one would write it. """
    label: None | str | Unset = UNSET
    """ What it measures. """
    period: None | str | Unset = UNSET
    """ The time that it belongs to. """

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        figure = self.figure

        label: None | str | Unset
        if isinstance(self.label, Unset):
            label = UNSET
        else:
            label = self.label

        period: None | str | Unset
        if isinstance(self.period, Unset):
            period = UNSET
        else:
            period = self.period

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "figure": figure,
            }
        )
        if label is not UNSET:
            field_dict["label"] = label
        if period is not UNSET:
            field_dict["period"] = period

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        figure = d.pop("figure")

        def _parse_label(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        label = _parse_label(d.pop("label", UNSET))

        def _parse_period(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        period = _parse_period(d.pop("period", UNSET))

        stated_figure = cls(
            id=id,
            figure=figure,
            label=label,
            period=period,
        )

        return stated_figure
