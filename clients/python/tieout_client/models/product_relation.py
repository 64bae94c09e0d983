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

T = TypeVar("T", bound="ProductRelation")


@_attrs_define
class ProductRelation:
    """The factors' product: unit × count, per-year × years, share × price."""

    kind: Literal["product"]
    factors: list[None | str]
    """ Ids of the parts; null for one that nobody states. """
    result: None | str | Unset = UNSET
    """ Id of the figure in this role; null or left out: implied by the others. """

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        factors = []
        for factors_item_data in self.factors:
            factors_item: None | str
            factors_item = factors_item_data
            factors.append(factors_item)

        result: None | str | Unset
        if isinstance(self.result, Unset):
            result = UNSET
        else:
            result = self.result

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "factors": factors,
            }
        )
        if result is not UNSET:
            field_dict["result"] = result

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["product"], d.pop("kind"))
        if kind != "product":
            raise ValueError(f"kind must match const 'product', got '{kind}'")

        factors = []
        _factors = d.pop("factors")
        for factors_item_data in _factors:

            def _parse_factors_item(data: object) -> None | str:
                if data is None:
                    return data
                return cast(None | str, data)

            factors_item = _parse_factors_item(factors_item_data)

            factors.append(factors_item)

        def _parse_result(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        result = _parse_result(d.pop("result", UNSET))

        product_relation = cls(
            kind=kind,
            factors=factors,
            result=result,
        )

        return product_relation
