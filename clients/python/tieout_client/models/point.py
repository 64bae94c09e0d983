from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Point")


@_attrs_define
class Point:
    """The rates of one span of a series; of one day, all four are the print of that day."""

    average: str
    """ The prints' mean. """
    end: str
    """ The last print. """
    first: datetime.date
    """ Day of its first print. """
    high: str
    """ The highest print. """
    last: datetime.date
    """ Day of its last print. """
    low: str
    """ The lowest print. """
    period: str
    """ The day, week, month, quarter or year. """
    prints: int
    """ How many there are. """
    source: str
    """ Who published them. """

    def to_dict(self) -> dict[str, Any]:
        average = self.average

        end = self.end

        first = self.first.isoformat()

        high = self.high

        last = self.last.isoformat()

        low = self.low

        period = self.period

        prints = self.prints

        source = self.source

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "average": average,
                "end": end,
                "first": first,
                "high": high,
                "last": last,
                "low": low,
                "period": period,
                "prints": prints,
                "source": source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        average = d.pop("average")

        end = d.pop("end")

        first = datetime.date.fromisoformat(d.pop("first"))

        high = d.pop("high")

        last = datetime.date.fromisoformat(d.pop("last"))

        low = d.pop("low")

        period = d.pop("period")

        prints = d.pop("prints")

        source = d.pop("source")

        point = cls(
            average=average,
            end=end,
            first=first,
            high=high,
            last=last,
            low=low,
            period=period,
            prints=prints,
            source=source,
        )

        return point
