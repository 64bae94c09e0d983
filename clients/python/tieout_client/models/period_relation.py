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

    kind: Literal["period"]
    figures: list[str]
    """ Ids of the figures. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        figures = self.figures

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "figures": figures,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["period"], d.pop("kind"))
        if kind != "period":
            raise ValueError(f"kind must match const 'period', got '{kind}'")

        figures = cast(list[str], d.pop("figures"))

        period_relation = cls(
            kind=kind,
            figures=figures,
        )

        return period_relation
