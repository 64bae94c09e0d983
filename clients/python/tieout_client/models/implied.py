from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.implied_kind import ImpliedKind, check_implied_kind

T = TypeVar("T", bound="Implied")


@_attrs_define
class Implied:
    """What the other figures imply for the one that nobody stated."""

    currency: None | str
    """ ISO 4217 code, for money. """
    high: None | str
    """ Upper end of what they give as written; null: no bound. """
    kind: ImpliedKind
    """ What the implied figure counts. """
    low: None | str
    """ Lower end of what they give as written; null: no bound. """
    role: str
    """ The role that nobody fills. """
    text: str
    """ The value as the writer would print it. """
    value: str
    """ What the numbers as printed give. """

    def to_dict(self) -> dict[str, Any]:
        currency: None | str
        currency = self.currency

        high: None | str
        high = self.high

        kind: str = self.kind

        low: None | str
        low = self.low

        role = self.role

        text = self.text

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "currency": currency,
                "high": high,
                "kind": kind,
                "low": low,
                "role": role,
                "text": text,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        currency = _parse_currency(d.pop("currency"))

        def _parse_high(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        high = _parse_high(d.pop("high"))

        kind = check_implied_kind(d.pop("kind"))

        def _parse_low(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        low = _parse_low(d.pop("low"))

        role = d.pop("role")

        text = d.pop("text")

        value = d.pop("value")

        implied = cls(
            currency=currency,
            high=high,
            kind=kind,
            low=low,
            role=role,
            text=text,
            value=value,
        )

        return implied
