from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.health_check_status import HealthCheckStatus, check_health_check_status

T = TypeVar("T", bound="HealthCheck")


@_attrs_define
class HealthCheck:
    """How one part is doing, in the spelling that monitors know."""

    component_type: str
    """ What the part is. """
    observed_unit: str
    """ The unit of what was measured. """
    observed_value: int
    """ What was measured. """
    output: None | str
    """ Why it is not well. """
    status: HealthCheckStatus
    """ How it is doing. """

    def to_dict(self) -> dict[str, Any]:
        component_type = self.component_type

        observed_unit = self.observed_unit

        observed_value = self.observed_value

        output: None | str
        output = self.output

        status: str = self.status

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "componentType": component_type,
                "observedUnit": observed_unit,
                "observedValue": observed_value,
                "output": output,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        component_type = d.pop("componentType")

        observed_unit = d.pop("observedUnit")

        observed_value = d.pop("observedValue")

        def _parse_output(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        output = _parse_output(d.pop("output"))

        status = check_health_check_status(d.pop("status"))

        health_check = cls(
            component_type=component_type,
            observed_unit=observed_unit,
            observed_value=observed_value,
            output=output,
            status=status,
        )

        return health_check
