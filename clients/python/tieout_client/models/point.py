from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Point")


@_attrs_define
class Point:
    """The rates of one span of a series; of one day, all four are the print of that day."""

    period: str
    """ The day, week, month, quarter or year. """
    first: datetime.date
    """ Day of its first print. """
    last: datetime.date
    """ Day of its last print. """
    average: str
    """ The prints' mean. """
    end: str
    """ The last print. """
    low: str
    """ The lowest print. """
    high: str
    """ The highest print. """
    prints: int
    """ How many there are. """
    source: str
    """ Who published them. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        period = self.period

        first = self.first.isoformat()

        last = self.last.isoformat()

        average = self.average

        end = self.end

        low = self.low

        high = self.high

        prints = self.prints

        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "period": period,
                "first": first,
                "last": last,
                "average": average,
                "end": end,
                "low": low,
                "high": high,
                "prints": prints,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        period = d.pop("period")

        first = datetime.date.fromisoformat(d.pop("first"))

        last = datetime.date.fromisoformat(d.pop("last"))

        average = d.pop("average")

        end = d.pop("end")

        low = d.pop("low")

        high = d.pop("high")

        prints = d.pop("prints")

        source = d.pop("source")

        point = cls(
            period=period,
            first=first,
            last=last,
            average=average,
            end=end,
            low=low,
            high=high,
            prints=prints,
            source=source,
        )

        point.additional_properties = d
        return point

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
