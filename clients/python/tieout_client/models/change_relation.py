from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChangeRelation")


@_attrs_define
class ChangeRelation:
    """From old to new: by a percentage, by points, by an amount, or to a multiple."""

    kind: Literal["change"]
    old: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    new: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    percent: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    points: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    amount: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    multiple: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        old: None | str | Unset
        if isinstance(self.old, Unset):
            old = UNSET
        else:
            old = self.old

        new: None | str | Unset
        if isinstance(self.new, Unset):
            new = UNSET
        else:
            new = self.new

        percent: None | str | Unset
        if isinstance(self.percent, Unset):
            percent = UNSET
        else:
            percent = self.percent

        points: None | str | Unset
        if isinstance(self.points, Unset):
            points = UNSET
        else:
            points = self.points

        amount: None | str | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        else:
            amount = self.amount

        multiple: None | str | Unset
        if isinstance(self.multiple, Unset):
            multiple = UNSET
        else:
            multiple = self.multiple

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if old is not UNSET:
            field_dict["old"] = old
        if new is not UNSET:
            field_dict["new"] = new
        if percent is not UNSET:
            field_dict["percent"] = percent
        if points is not UNSET:
            field_dict["points"] = points
        if amount is not UNSET:
            field_dict["amount"] = amount
        if multiple is not UNSET:
            field_dict["multiple"] = multiple

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["change"], d.pop("kind"))
        if kind != "change":
            raise ValueError(f"kind must match const 'change', got '{kind}'")

        def _parse_old(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        old = _parse_old(d.pop("old", UNSET))

        def _parse_new(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        new = _parse_new(d.pop("new", UNSET))

        def _parse_percent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        percent = _parse_percent(d.pop("percent", UNSET))

        def _parse_points(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        points = _parse_points(d.pop("points", UNSET))

        def _parse_amount(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        amount = _parse_amount(d.pop("amount", UNSET))

        def _parse_multiple(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        multiple = _parse_multiple(d.pop("multiple", UNSET))

        change_relation = cls(
            kind=kind,
            old=old,
            new=new,
            percent=percent,
            points=points,
            amount=amount,
            multiple=multiple,
        )

        return change_relation
