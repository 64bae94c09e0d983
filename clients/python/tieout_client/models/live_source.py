from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.live_source_breaker import LiveSourceBreaker, check_live_source_breaker

T = TypeVar("T", bound="LiveSource")


@_attrs_define
class LiveSource:
    """How a source that is asked in the background is doing."""

    name: str
    """ The source. """
    series: str
    """ Its name in answers. """
    healthy: bool
    """ Whether it answers and is up to date. """
    breaker: LiveSourceBreaker
    """ Whether it is asked: open after five failures in a row. """
    last_attempt: datetime.datetime | None
    """ When it was last asked. """
    last_success: datetime.datetime | None
    """ When it last answered well. """
    last_error: None | str
    """ What went wrong the last time. """
    next_attempt: datetime.datetime | None
    """ When it is asked next. """
    last_day: datetime.date | None
    """ Day of its newest print. """
    missed: int | None
    """ Prints that are due and not there. """
    failures: int
    """ Failures in a row. """
    admitted: int
    """ Prints taken so far. """
    quarantined: int
    """ Prints held back as not plausible. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        series = self.series

        healthy = self.healthy

        breaker: str = self.breaker

        last_attempt: None | str
        if isinstance(self.last_attempt, datetime.datetime):
            last_attempt = self.last_attempt.isoformat()
        else:
            last_attempt = self.last_attempt

        last_success: None | str
        if isinstance(self.last_success, datetime.datetime):
            last_success = self.last_success.isoformat()
        else:
            last_success = self.last_success

        last_error: None | str
        last_error = self.last_error

        next_attempt: None | str
        if isinstance(self.next_attempt, datetime.datetime):
            next_attempt = self.next_attempt.isoformat()
        else:
            next_attempt = self.next_attempt

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        missed: int | None
        missed = self.missed

        failures = self.failures

        admitted = self.admitted

        quarantined = self.quarantined

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "series": series,
                "healthy": healthy,
                "breaker": breaker,
                "last_attempt": last_attempt,
                "last_success": last_success,
                "last_error": last_error,
                "next_attempt": next_attempt,
                "last_day": last_day,
                "missed": missed,
                "failures": failures,
                "admitted": admitted,
                "quarantined": quarantined,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        series = d.pop("series")

        healthy = d.pop("healthy")

        breaker = check_live_source_breaker(d.pop("breaker"))

        def _parse_last_attempt(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_attempt_type_0 = datetime.datetime.fromisoformat(data)

                return last_attempt_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_attempt = _parse_last_attempt(d.pop("last_attempt"))

        def _parse_last_success(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_success_type_0 = datetime.datetime.fromisoformat(data)

                return last_success_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_success = _parse_last_success(d.pop("last_success"))

        def _parse_last_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_error = _parse_last_error(d.pop("last_error"))

        def _parse_next_attempt(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_attempt_type_0 = datetime.datetime.fromisoformat(data)

                return next_attempt_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_attempt = _parse_next_attempt(d.pop("next_attempt"))

        def _parse_last_day(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_day_type_0 = datetime.date.fromisoformat(data)

                return last_day_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        last_day = _parse_last_day(d.pop("last_day"))

        def _parse_missed(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        missed = _parse_missed(d.pop("missed"))

        failures = d.pop("failures")

        admitted = d.pop("admitted")

        quarantined = d.pop("quarantined")

        live_source = cls(
            name=name,
            series=series,
            healthy=healthy,
            breaker=breaker,
            last_attempt=last_attempt,
            last_success=last_success,
            last_error=last_error,
            next_attempt=next_attempt,
            last_day=last_day,
            missed=missed,
            failures=failures,
            admitted=admitted,
            quarantined=quarantined,
        )

        live_source.additional_properties = d
        return live_source

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
