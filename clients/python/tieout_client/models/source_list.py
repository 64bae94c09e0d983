from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.held_print import HeldPrint
    from ..models.live_source import LiveSource
    from ..models.source_entry import SourceEntry


T = TypeVar("T", bound="SourceList")


@_attrs_define
class SourceList:
    """All sources."""

    archive: str
    """ Version of the rates. """
    live: list[LiveSource]
    """ The sources asked in the background; none if off. """
    quarantine: list[HeldPrint]
    """ Newest prints held back as not plausible. """
    sources: list[SourceEntry]
    """ In the order in which a rate is looked for. """

    def to_dict(self) -> dict[str, Any]:
        archive = self.archive

        live = []
        for live_item_data in self.live:
            live_item = live_item_data.to_dict()
            live.append(live_item)

        quarantine = []
        for quarantine_item_data in self.quarantine:
            quarantine_item = quarantine_item_data.to_dict()
            quarantine.append(quarantine_item)

        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "archive": archive,
                "live": live,
                "quarantine": quarantine,
                "sources": sources,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.held_print import HeldPrint  # noqa: PLC0415
        from ..models.live_source import LiveSource  # noqa: PLC0415
        from ..models.source_entry import SourceEntry  # noqa: PLC0415

        d = dict(src_dict)
        archive = d.pop("archive")

        live = []
        _live = d.pop("live")
        for live_item_data in _live:
            live_item = LiveSource.from_dict(live_item_data)

            live.append(live_item)

        quarantine = []
        _quarantine = d.pop("quarantine")
        for quarantine_item_data in _quarantine:
            quarantine_item = HeldPrint.from_dict(quarantine_item_data)

            quarantine.append(quarantine_item)

        sources = []
        _sources = d.pop("sources")
        for sources_item_data in _sources:
            sources_item = SourceEntry.from_dict(sources_item_data)

            sources.append(sources_item)

        source_list = cls(
            archive=archive,
            live=live,
            quarantine=quarantine,
            sources=sources,
        )

        return source_list
