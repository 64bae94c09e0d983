from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.implied_kind import ImpliedKind, check_implied_kind

T = TypeVar("T", bound="Implied")


@_attrs_define
class Implied:
    """What the other figures imply for the one that nobody stated."""

    role: str
    """ The role that nobody fills. """
    kind: ImpliedKind
    """ What the implied figure counts. """
    value: str
    """ What the numbers as printed give. """
    low: None | str
    """ Lower end of what they give as written; null: no bound. """
    high: None | str
    """ Upper end of what they give as written; null: no bound. """
    currency: None | str
    """ ISO 4217 code, for money. """
    text: str
    """ The value as the writer would print it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        role = self.role

        kind: str = self.kind

        value = self.value

        low: None | str
        low = self.low

        high: None | str
        high = self.high

        currency: None | str
        currency = self.currency

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "role": role,
                "kind": kind,
                "value": value,
                "low": low,
                "high": high,
                "currency": currency,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        role = d.pop("role")

        kind = check_implied_kind(d.pop("kind"))

        value = d.pop("value")

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

        def _parse_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        currency = _parse_currency(d.pop("currency"))

        text = d.pop("text")

        implied = cls(
            role=role,
            kind=kind,
            value=value,
            low=low,
            high=high,
            currency=currency,
            text=text,
        )

        implied.additional_properties = d
        return implied

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
