from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define

T = TypeVar("T", bound="PeriodRelation")


@_attrs_define
class PeriodRelation:
    """Figures of one fact whose period labels must be able to mean the same time."""

    figures: list[str]
    """ Ids of the figures. """
    kind: Literal["period"]

    def to_dict(self) -> dict[str, Any]:
        figures = self.figures

        kind = self.kind

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "figures": figures,
                "kind": kind,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        figures = cast(list[str], d.pop("figures"))

        kind = cast(Literal["period"], d.pop("kind"))
        if kind != "period":
            raise ValueError(f"kind must match const 'period', got '{kind}'")

        period_relation = cls(
            figures=figures,
            kind=kind,
        )

        return period_relation
