from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.live_source_breaker import LiveSourceBreaker, check_live_source_breaker

T = TypeVar("T", bound="LiveSource")


@_attrs_define
class LiveSource:
    """How a source that is asked in the background is doing."""

    admitted: int
    """ Prints taken so far. """
    breaker: LiveSourceBreaker
    """ Whether it is asked: open after five failures in a row. """
    failures: int
    """ Failures in a row. """
    healthy: bool
    """ Whether it answers and is up to date. """
    last_attempt: datetime.datetime | None
    """ When it was last asked. """
    last_day: datetime.date | None
    """ Day of its newest print. """
    last_error: None | str
    """ What went wrong the last time. """
    last_success: datetime.datetime | None
    """ When it last answered well. """
    missed: int | None
    """ Prints that are due and not there. """
    name: str
    """ The source. """
    next_attempt: datetime.datetime | None
    """ When it is asked next. """
    quarantined: int
    """ Prints held back as not plausible. """
    series: str
    """ Its name in answers. """

    def to_dict(self) -> dict[str, Any]:
        admitted = self.admitted

        breaker: str = self.breaker

        failures = self.failures

        healthy = self.healthy

        last_attempt: None | str
        if isinstance(self.last_attempt, datetime.datetime):
            last_attempt = self.last_attempt.isoformat()
        else:
            last_attempt = self.last_attempt

        last_day: None | str
        if isinstance(self.last_day, datetime.date):
            last_day = self.last_day.isoformat()
        else:
            last_day = self.last_day

        last_error: None | str
        last_error = self.last_error

        last_success: None | str
        if isinstance(self.last_success, datetime.datetime):
            last_success = self.last_success.isoformat()
        else:
            last_success = self.last_success

        missed: int | None
        missed = self.missed

        name = self.name

        next_attempt: None | str
        if isinstance(self.next_attempt, datetime.datetime):
            next_attempt = self.next_attempt.isoformat()
        else:
            next_attempt = self.next_attempt

        quarantined = self.quarantined

        series = self.series

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "admitted": admitted,
                "breaker": breaker,
                "failures": failures,
                "healthy": healthy,
                "last_attempt": last_attempt,
                "last_day": last_day,
                "last_error": last_error,
                "last_success": last_success,
                "missed": missed,
                "name": name,
                "next_attempt": next_attempt,
                "quarantined": quarantined,
                "series": series,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        admitted = d.pop("admitted")

        breaker = check_live_source_breaker(d.pop("breaker"))

        failures = d.pop("failures")

        healthy = d.pop("healthy")

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

        def _parse_last_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_error = _parse_last_error(d.pop("last_error"))

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

        def _parse_missed(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        missed = _parse_missed(d.pop("missed"))

        name = d.pop("name")

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

        quarantined = d.pop("quarantined")

        series = d.pop("series")

        live_source = cls(
            admitted=admitted,
            breaker=breaker,
            failures=failures,
            healthy=healthy,
            last_attempt=last_attempt,
            last_day=last_day,
            last_error=last_error,
            last_success=last_success,
            missed=missed,
            name=name,
            next_attempt=next_attempt,
            quarantined=quarantined,
            series=series,
        )

        return live_source
