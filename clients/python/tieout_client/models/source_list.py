from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.source_entry import SourceEntry


T = TypeVar("T", bound="SourceList")


@_attrs_define
class SourceList:
    """All sources."""

    archive: str
    """ Version of the rates. """
    sources: list[SourceEntry]
    """ In the order in which a rate is looked for. """

    def to_dict(self) -> dict[str, Any]:
        archive = self.archive

        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "archive": archive,
                "sources": sources,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.source_entry import SourceEntry  # noqa: PLC0415

        d = dict(src_dict)
        archive = d.pop("archive")

        sources = []
        _sources = d.pop("sources")
        for sources_item_data in _sources:
            sources_item = SourceEntry.from_dict(sources_item_data)

            sources.append(sources_item)

        source_list = cls(
            archive=archive,
            sources=sources,
        )

        return source_list
