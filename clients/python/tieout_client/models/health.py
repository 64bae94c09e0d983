from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.health_status import HealthStatus, check_health_status

if TYPE_CHECKING:
    from ..models.health_checks import HealthChecks


T = TypeVar("T", bound="Health")


@_attrs_define
class Health:
    """How the service is doing."""

    archive: str
    """ The rates' version. """
    checks: HealthChecks
    """ How each part is doing. """
    notes: list[str]
    """ What to know, in sentences. """
    status: HealthStatus
    """ The worst of its checks. """
    version: str
    """ The software's version. """

    def to_dict(self) -> dict[str, Any]:
        archive = self.archive

        checks = self.checks.to_dict()

        notes = self.notes

        status: str = self.status

        version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "archive": archive,
                "checks": checks,
                "notes": notes,
                "status": status,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.health_checks import HealthChecks  # noqa: PLC0415

        d = dict(src_dict)
        archive = d.pop("archive")

        checks = HealthChecks.from_dict(d.pop("checks"))

        notes = cast(list[str], d.pop("notes"))

        status = check_health_status(d.pop("status"))

        version = d.pop("version")

        health = cls(
            archive=archive,
            checks=checks,
            notes=notes,
            status=status,
            version=version,
        )

        return health
