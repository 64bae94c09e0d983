from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Fact")


@_attrs_define
class Fact:
    """What the caller knows: it joins the figures of the text that measure the same."""

    label: str
    """ Whose figure, and what it measures. """
    figure: str
    """ The amount as one would write it. """
    period: None | str | Unset = UNSET
    """ The time that it belongs to. """

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        figure = self.figure

        period: None | str | Unset
        if isinstance(self.period, Unset):
            period = UNSET
        else:
            period = self.period

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "label": label,
                "figure": figure,
            }
        )
        if period is not UNSET:
            field_dict["period"] = period

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        label = d.pop("label")

        figure = d.pop("figure")

        def _parse_period(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        period = _parse_period(d.pop("period", UNSET))

        fact = cls(
            label=label,
            figure=figure,
            period=period,
        )

        return fact
