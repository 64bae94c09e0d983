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

T = TypeVar("T", bound="EquivalenceRelation")


@_attrs_define
class EquivalenceRelation:
    """One amount in two currencies."""

    kind: Literal["equivalence"]
    a: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    b: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """
    rate: None | str | Unset = UNSET
    """ Id of a figure that states the rate between them. """
    cue: None | str | Unset = UNSET
    """ The wording that joins them; “or” and “about” are read more loosely. """
    historic: bool | Unset = False
    """ Whether the pair speaks of another day than `on`. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        a: None | str | Unset
        if isinstance(self.a, Unset):
            a = UNSET
        else:
            a = self.a

        b: None | str | Unset
        if isinstance(self.b, Unset):
            b = UNSET
        else:
            b = self.b

        rate: None | str | Unset
        if isinstance(self.rate, Unset):
            rate = UNSET
        else:
            rate = self.rate

        cue: None | str | Unset
        if isinstance(self.cue, Unset):
            cue = UNSET
        else:
            cue = self.cue

        historic = self.historic

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )
        if a is not UNSET:
            field_dict["a"] = a
        if b is not UNSET:
            field_dict["b"] = b
        if rate is not UNSET:
            field_dict["rate"] = rate
        if cue is not UNSET:
            field_dict["cue"] = cue
        if historic is not UNSET:
            field_dict["historic"] = historic

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["equivalence"], d.pop("kind"))
        if kind != "equivalence":
            raise ValueError(f"kind must match const 'equivalence', got '{kind}'")

        def _parse_a(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        a = _parse_a(d.pop("a", UNSET))

        def _parse_b(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        b = _parse_b(d.pop("b", UNSET))

        def _parse_rate(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        rate = _parse_rate(d.pop("rate", UNSET))

        def _parse_cue(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cue = _parse_cue(d.pop("cue", UNSET))

        historic = d.pop("historic", UNSET)

        equivalence_relation = cls(
            kind=kind,
            a=a,
            b=b,
            rate=rate,
            cue=cue,
            historic=historic,
        )

        return equivalence_relation
