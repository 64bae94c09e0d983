from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.leg import Leg


T = TypeVar("T", bound="Rate")


@_attrs_define
class Rate:
    """A rate with the prints that it was made from."""

    age_days: int | None
    """ Days from the rate's day to the day asked for; null without such a day. """
    base: str
    """ 1 unit of this currency … """
    day: datetime.date
    """ The day of the older leg. """
    flags: list[str]
    """ What a careful reader should know: pegged, stale, successor, … """
    legs: list[Leg]
    """ The prints that the rate was made from. """
    quote: str
    """ … is worth *value* units of this one. """
    source: str
    """ The source, or the sources joined. """
    value: str
    """ The rate, to at least 12 significant digits. """

    def to_dict(self) -> dict[str, Any]:
        age_days: int | None
        age_days = self.age_days

        base = self.base

        day = self.day.isoformat()

        flags = self.flags

        legs = []
        for legs_item_data in self.legs:
            legs_item = legs_item_data.to_dict()
            legs.append(legs_item)

        quote = self.quote

        source = self.source

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "age_days": age_days,
                "base": base,
                "day": day,
                "flags": flags,
                "legs": legs,
                "quote": quote,
                "source": source,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.leg import Leg  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_age_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        age_days = _parse_age_days(d.pop("age_days"))

        base = d.pop("base")

        day = datetime.date.fromisoformat(d.pop("day"))

        flags = cast(list[str], d.pop("flags"))

        legs = []
        _legs = d.pop("legs")
        for legs_item_data in _legs:
            legs_item = Leg.from_dict(legs_item_data)

            legs.append(legs_item)

        quote = d.pop("quote")

        source = d.pop("source")

        value = d.pop("value")

        rate = cls(
            age_days=age_days,
            base=base,
            day=day,
            flags=flags,
            legs=legs,
            quote=quote,
            source=source,
            value=value,
        )

        return rate
