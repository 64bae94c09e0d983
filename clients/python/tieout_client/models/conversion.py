from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.leg import Leg


T = TypeVar("T", bound="Conversion")


@_attrs_define
class Conversion:
    """An amount in another currency or unit, with its provenance and its uncertainty."""

    amount: str
    """ The amount as read; of a range its lower end. """
    from_: str
    """ Its currency or unit. """
    to: str
    """ The currency or unit of the result. """
    on: datetime.date | None
    """ The day of the question; null where no rate is needed. """
    result: str
    """ Amount × rate. """
    upper: None | str
    """ The other end of a range, converted, else null. """
    low: None | str
    """ The least that the amount as written and the spread of rates allow; null: no bound. """
    high: None | str
    """ The most. """
    rate: str
    """ 1 unit of the one in units of the other. """
    rate_low: str
    """ The lowest that all sources, and the rounding of their prints, allow. """
    rate_high: str
    """ The highest. """
    legs: list[Leg]
    """ The prints that the rate was made from. """
    age_days: int | None
    """ Days from the rate's day to the day of the question. """
    flags: list[str]
    """ What a careful reader should know: pegged, stale, successor, … """
    text: str
    """ The result as a writer would print it. """
    archive: str
    """ Version of the rates. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        from_ = self.from_

        to = self.to

        on: None | str
        if isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        result = self.result

        upper: None | str
        upper = self.upper

        low: None | str
        low = self.low

        high: None | str
        high = self.high

        rate = self.rate

        rate_low = self.rate_low

        rate_high = self.rate_high

        legs = []
        for legs_item_data in self.legs:
            legs_item = legs_item_data.to_dict()
            legs.append(legs_item)

        age_days: int | None
        age_days = self.age_days

        flags = self.flags

        text = self.text

        archive = self.archive

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount": amount,
                "from": from_,
                "to": to,
                "on": on,
                "result": result,
                "upper": upper,
                "low": low,
                "high": high,
                "rate": rate,
                "rate_low": rate_low,
                "rate_high": rate_high,
                "legs": legs,
                "age_days": age_days,
                "flags": flags,
                "text": text,
                "archive": archive,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.leg import Leg  # noqa: PLC0415

        d = dict(src_dict)
        amount = d.pop("amount")

        from_ = d.pop("from")

        to = d.pop("to")

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

        result = d.pop("result")

        def _parse_upper(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        upper = _parse_upper(d.pop("upper"))

        def _parse_low(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        low = _parse_low(d.pop("low"))

        def _parse_high(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        high = _parse_high(d.pop("high"))

        rate = d.pop("rate")

        rate_low = d.pop("rate_low")

        rate_high = d.pop("rate_high")

        legs = []
        _legs = d.pop("legs")
        for legs_item_data in _legs:
            legs_item = Leg.from_dict(legs_item_data)

            legs.append(legs_item)

        def _parse_age_days(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        age_days = _parse_age_days(d.pop("age_days"))

        flags = cast(list[str], d.pop("flags"))

        text = d.pop("text")

        archive = d.pop("archive")

        conversion = cls(
            amount=amount,
            from_=from_,
            to=to,
            on=on,
            result=result,
            upper=upper,
            low=low,
            high=high,
            rate=rate,
            rate_low=rate_low,
            rate_high=rate_high,
            legs=legs,
            age_days=age_days,
            flags=flags,
            text=text,
            archive=archive,
        )

        conversion.additional_properties = d
        return conversion

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
