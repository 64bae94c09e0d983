from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.leg import Leg


T = TypeVar("T", bound="Conversion")


@_attrs_define
class Conversion:
    """An amount in another currency or unit, with its provenance and its uncertainty."""

    age_days: int | None
    """ Days from the rate's day to the day of the question. """
    amount: str
    """ The amount as read. """
    archive: str
    """ Version of the rates. """
    flags: list[str]
    """ What a careful reader should know: pegged, stale, successor, … """
    from_: str
    """ Its currency or unit. """
    high: None | str
    """ The most. """
    legs: list[Leg]
    """ The prints that the rate was made from. """
    low: None | str
    """ The least that the amount as written and the spread of rates allow; null: no bound. """
    on: datetime.date | None
    """ The day of the question; null where no rate is needed. """
    rate: str
    """ 1 unit of the one in units of the other. """
    rate_high: str
    """ The highest. """
    rate_low: str
    """ The lowest that all sources, and the rounding of their prints, allow. """
    result: str
    """ Amount × rate. """
    text: str
    """ The result as a writer would print it. """
    to: str
    """ The currency or unit of the result. """

    def to_dict(self) -> dict[str, Any]:
        age_days: int | None
        age_days = self.age_days

        amount = self.amount

        archive = self.archive

        flags = self.flags

        from_ = self.from_

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

        rate = self.rate

        rate_high = self.rate_high

        rate_low = self.rate_low

        result = self.result

        text = self.text

        to = self.to

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "age_days": age_days,
                "amount": amount,
                "archive": archive,
                "flags": flags,
                "from": from_,
                "high": high,
                "legs": legs,
                "low": low,
                "on": on,
                "rate": rate,
                "rate_high": rate_high,
                "rate_low": rate_low,
                "result": result,
                "text": text,
                "to": to,
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

        amount = d.pop("amount")

        archive = d.pop("archive")

        flags = cast(list[str], d.pop("flags"))

        from_ = d.pop("from")

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

        rate = d.pop("rate")

        rate_high = d.pop("rate_high")

        rate_low = d.pop("rate_low")

        result = d.pop("result")

        text = d.pop("text")

        to = d.pop("to")

        conversion = cls(
            age_days=age_days,
            amount=amount,
            archive=archive,
            flags=flags,
            from_=from_,
            high=high,
            legs=legs,
            low=low,
            on=on,
            rate=rate,
            rate_high=rate_high,
            rate_low=rate_low,
            result=result,
            text=text,
            to=to,
        )

        return conversion
