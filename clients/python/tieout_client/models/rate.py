from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.leg import Leg


T = TypeVar("T", bound="Rate")


@_attrs_define
class Rate:
    """A rate with the prints that it was made from."""

    base: str
    """ 1 unit of this currency … """
    quote: str
    """ … is worth *value* units of this one. """
    value: str
    """ The rate, to at least 12 significant digits. """
    day: datetime.date
    """ The day of the older leg. """
    source: str
    """ The source, or the sources joined. """
    age_days: int | None
    """ Days from the rate's day to the day asked for; null without such a day. """
    legs: list[Leg]
    """ The prints that the rate was made from. """
    flags: list[str]
    """ What a careful reader should know: pegged, stale, successor, … """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        base = self.base

        quote = self.quote

        value = self.value

        day = self.day.isoformat()

        source = self.source

        age_days: int | None
        age_days = self.age_days

        legs = []
        for legs_item_data in self.legs:
            legs_item = legs_item_data.to_dict()
            legs.append(legs_item)

        flags = self.flags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "base": base,
                "quote": quote,
                "value": value,
                "day": day,
                "source": source,
                "age_days": age_days,
                "legs": legs,
                "flags": flags,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.leg import Leg  # noqa: PLC0415

        d = dict(src_dict)
        base = d.pop("base")

        quote = d.pop("quote")

        value = d.pop("value")

        day = datetime.date.fromisoformat(d.pop("day"))

        source = d.pop("source")

        def _parse_age_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        age_days = _parse_age_days(d.pop("age_days"))

        legs = []
        _legs = d.pop("legs")
        for legs_item_data in _legs:
            legs_item = Leg.from_dict(legs_item_data)

            legs.append(legs_item)

        flags = cast(list[str], d.pop("flags"))

        rate = cls(
            base=base,
            quote=quote,
            value=value,
            day=day,
            source=source,
            age_days=age_days,
            legs=legs,
            flags=flags,
        )

        rate.additional_properties = d
        return rate

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
