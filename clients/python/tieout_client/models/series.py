from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.point import Point


T = TypeVar("T", bound="Series")


@_attrs_define
class Series:
    """The rates of a pair over some days."""

    archive: str
    """ Version of the rates. """
    base: str
    """ 1 unit of this currency … """
    points: list[Point]
    """ The rates, oldest first. """
    quote: str
    """ … in units of this one. """

    def to_dict(self) -> dict[str, Any]:
        archive = self.archive

        base = self.base

        points = []
        for points_item_data in self.points:
            points_item = points_item_data.to_dict()
            points.append(points_item)

        quote = self.quote

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "archive": archive,
                "base": base,
                "points": points,
                "quote": quote,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.point import Point  # noqa: PLC0415

        d = dict(src_dict)
        archive = d.pop("archive")

        base = d.pop("base")

        points = []
        _points = d.pop("points")
        for points_item_data in _points:
            points_item = Point.from_dict(points_item_data)

            points.append(points_item)

        quote = d.pop("quote")

        series = cls(
            archive=archive,
            base=base,
            points=points,
            quote=quote,
        )

        return series
