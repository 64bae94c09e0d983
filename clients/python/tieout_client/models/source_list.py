from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.held_print import HeldPrint
    from ..models.live_source import LiveSource
    from ..models.source_entry import SourceEntry


T = TypeVar("T", bound="SourceList")


@_attrs_define
class SourceList:
    """All sources."""

    sources: list[SourceEntry]
    """ In the order in which a rate is looked for. """
    live: list[LiveSource]
    """ The sources asked in the background; none if off. """
    quarantine: list[HeldPrint]
    """ Newest prints held back as not plausible. """
    archive: str
    """ Version of the rates. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sources = []
        for sources_item_data in self.sources:
            sources_item = sources_item_data.to_dict()
            sources.append(sources_item)

        live = []
        for live_item_data in self.live:
            live_item = live_item_data.to_dict()
            live.append(live_item)

        quarantine = []
        for quarantine_item_data in self.quarantine:
            quarantine_item = quarantine_item_data.to_dict()
            quarantine.append(quarantine_item)

        archive = self.archive

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sources": sources,
                "live": live,
                "quarantine": quarantine,
                "archive": archive,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.held_print import HeldPrint  # noqa: PLC0415
        from ..models.live_source import LiveSource  # noqa: PLC0415
        from ..models.source_entry import SourceEntry  # noqa: PLC0415

        d = dict(src_dict)
        sources = []
        _sources = d.pop("sources")
        for sources_item_data in _sources:
            sources_item = SourceEntry.from_dict(sources_item_data)

            sources.append(sources_item)

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

        archive = d.pop("archive")

        source_list = cls(
            sources=sources,
            live=live,
            quarantine=quarantine,
            archive=archive,
        )

        source_list.additional_properties = d
        return source_list

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
