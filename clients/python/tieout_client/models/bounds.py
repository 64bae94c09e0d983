from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="Bounds")


@_attrs_define
class Bounds:
    """All values from *low* to *high*; null for an end means no bound."""

    high: None | str
    """ The upper end. """
    low: None | str
    """ The lower end. """

    def to_dict(self) -> dict[str, Any]:
        high: None | str
        high = self.high

        low: None | str
        low = self.low

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "high": high,
                "low": low,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_high(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        high = _parse_high(d.pop("high"))

        def _parse_low(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        low = _parse_low(d.pop("low"))

        bounds = cls(
            high=high,
            low=low,
        )

        return bounds
