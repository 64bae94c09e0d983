from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.leg import Leg


T = TypeVar("T", bound="QuotedRate")


@_attrs_define
class QuotedRate:
    """A published rate as of a day, with what it may honestly be."""

    age_days: int | None
    """ Days from the rate's day to the day asked for; null without such a day. """
    archive: str
    """ Version of the rates. """
    base: str
    """ 1 unit of this currency … """
    day: datetime.date
    """ The day of the older leg. """
    flags: list[str]
    """ What a careful reader should know: pegged, stale, successor, … """
    high: None | str
    """ The highest. """
    legs: list[Leg]
    """ The prints that the rate was made from. """
    low: None | str
    """ The lowest that all sources, and the rounding of their prints, allow. """
    on: datetime.date | None
    """ The day asked for; null for a period. """
    quote: str
    """ … is worth *value* units of this one. """
    source: str
    """ The source, or the sources joined. """
    value: str
    """ The rate, to at least 12 significant digits. """

    def to_dict(self) -> dict[str, Any]:
        age_days: int | None
        age_days = self.age_days

        archive = self.archive

        base = self.base

        day = self.day.isoformat()

        flags = self.flags

        high: None | str
        high = self.high

        legs = []
        for legs_item_data in self.legs:
            legs_item = legs_item_data.to_dict()
            legs.append(legs_item)

        low: None | str
        low = self.low

        on: None | str
        if isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        quote = self.quote

        source = self.source

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "age_days": age_days,
                "archive": archive,
                "base": base,
                "day": day,
                "flags": flags,
                "high": high,
                "legs": legs,
                "low": low,
                "on": on,
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

        archive = d.pop("archive")

        base = d.pop("base")

        day = datetime.date.fromisoformat(d.pop("day"))

        flags = cast(list[str], d.pop("flags"))

        def _parse_high(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        high = _parse_high(d.pop("high"))

        legs = []
        _legs = d.pop("legs")
        for legs_item_data in _legs:
            legs_item = Leg.from_dict(legs_item_data)

            legs.append(legs_item)

        def _parse_low(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        low = _parse_low(d.pop("low"))

        def _parse_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_type_0 = datetime.date.fromisoformat(data)

                return on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        on = _parse_on(d.pop("on"))

        quote = d.pop("quote")

        source = d.pop("source")

        value = d.pop("value")

        quoted_rate = cls(
            age_days=age_days,
            archive=archive,
            base=base,
            day=day,
            flags=flags,
            high=high,
            legs=legs,
            low=low,
            on=on,
            quote=quote,
            source=source,
            value=value,
        )

        return quoted_rate
