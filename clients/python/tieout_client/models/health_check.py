from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.health_check_status import HealthCheckStatus, check_health_check_status

T = TypeVar("T", bound="HealthCheck")


@_attrs_define
class HealthCheck:
    """How one part is doing, in the spelling that monitors know."""

    component_type: str
    """ What the part is. """
    status: HealthCheckStatus
    """ How it is doing. """
    observed_value: int
    """ What was measured. """
    observed_unit: str
    """ The unit of what was measured. """
    output: None | str
    """ Why it is not well. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        component_type = self.component_type

        status: str = self.status

        observed_value = self.observed_value

        observed_unit = self.observed_unit

        output: None | str
        output = self.output

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "componentType": component_type,
                "status": status,
                "observedValue": observed_value,
                "observedUnit": observed_unit,
                "output": output,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        component_type = d.pop("componentType")

        status = check_health_check_status(d.pop("status"))

        observed_value = d.pop("observedValue")

        observed_unit = d.pop("observedUnit")

        def _parse_output(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        output = _parse_output(d.pop("output"))

        health_check = cls(
            component_type=component_type,
            status=status,
            observed_value=observed_value,
            observed_unit=observed_unit,
            output=output,
        )

        health_check.additional_properties = d
        return health_check

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
