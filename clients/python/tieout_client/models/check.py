from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.check_reading_type_0 import CheckReadingType0, check_check_reading_type_0
from ..models.check_relation import CheckRelation, check_check_relation
from ..models.check_severity_type_0 import (
    CheckSeverityType0,
    check_check_severity_type_0,
)
from ..models.check_verdict import CheckVerdict, check_check_verdict

if TYPE_CHECKING:
    from ..models.bounds import Bounds
    from ..models.implied import Implied
    from ..models.operand import Operand
    from ..models.rate import Rate


T = TypeVar("T", bound="Check")


@_attrs_define
class Check:
    """One relation between figures, and whether it holds."""

    id: str
    """ Names the check in this answer. """
    relation: CheckRelation
    """ What must agree. """
    figures: list[str]
    """ The figures that it relates, in the order of their roles. """
    operands: list[Operand]
    """ The same by role, with the roles that nobody fills. """
    verdict: CheckVerdict
    """ The tightest reading at which all the figures hold together. """
    severity: CheckSeverityType0 | None
    """ How grave it is; null where nothing is amiss. """
    stated: Bounds | None
    """ What the figure printed last stands for as written. """
    computed: Bounds | None
    """ What the other figures give for it. """
    gap: None | str
    """ The distance between the two over the nearest end of the computed one. """
    power: None | str
    """ The smallest relative change of the figure printed last that would have been inconsistent; null where none
    would. """
    reading: CheckReadingType0 | None
    """ How loosely the figures had to be read to agree; null where they do not. """
    loose: list[str]
    """ The figures that had to be read more loosely than written. """
    rates: list[Rate]
    """ The published rates that were used. """
    implies: Implied | None
    """ What the figures imply, where one is missing. """
    note: None | str
    """ What tempers the verdict, in a sentence. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.bounds import Bounds  # noqa: PLC0415
        from ..models.implied import Implied  # noqa: PLC0415

        id = self.id

        relation: str = self.relation

        figures = self.figures

        operands = []
        for operands_item_data in self.operands:
            operands_item = operands_item_data.to_dict()
            operands.append(operands_item)

        verdict: str = self.verdict

        severity: None | str
        if isinstance(self.severity, str):
            severity = self.severity
        else:
            severity = self.severity

        stated: dict[str, Any] | None
        if isinstance(self.stated, Bounds):
            stated = self.stated.to_dict()
        else:
            stated = self.stated

        computed: dict[str, Any] | None
        if isinstance(self.computed, Bounds):
            computed = self.computed.to_dict()
        else:
            computed = self.computed

        gap: None | str
        gap = self.gap

        power: None | str
        power = self.power

        reading: None | str
        if isinstance(self.reading, str):
            reading = self.reading
        else:
            reading = self.reading

        loose = self.loose

        rates = []
        for rates_item_data in self.rates:
            rates_item = rates_item_data.to_dict()
            rates.append(rates_item)

        implies: dict[str, Any] | None
        if isinstance(self.implies, Implied):
            implies = self.implies.to_dict()
        else:
            implies = self.implies

        note: None | str
        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "relation": relation,
                "figures": figures,
                "operands": operands,
                "verdict": verdict,
                "severity": severity,
                "stated": stated,
                "computed": computed,
                "gap": gap,
                "power": power,
                "reading": reading,
                "loose": loose,
                "rates": rates,
                "implies": implies,
                "note": note,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bounds import Bounds  # noqa: PLC0415
        from ..models.implied import Implied  # noqa: PLC0415
        from ..models.operand import Operand  # noqa: PLC0415
        from ..models.rate import Rate  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        relation = check_check_relation(d.pop("relation"))

        figures = cast(list[str], d.pop("figures"))

        operands = []
        _operands = d.pop("operands")
        for operands_item_data in _operands:
            operands_item = Operand.from_dict(operands_item_data)

            operands.append(operands_item)

        verdict = check_check_verdict(d.pop("verdict"))

        def _parse_severity(data: object) -> CheckSeverityType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                severity_type_0 = check_check_severity_type_0(data)

                return severity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CheckSeverityType0 | None, data)

        severity = _parse_severity(d.pop("severity"))

        def _parse_stated(data: object) -> Bounds | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                stated_type_0 = Bounds.from_dict(data)

                return stated_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Bounds | None, data)

        stated = _parse_stated(d.pop("stated"))

        def _parse_computed(data: object) -> Bounds | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                computed_type_0 = Bounds.from_dict(data)

                return computed_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Bounds | None, data)

        computed = _parse_computed(d.pop("computed"))

        def _parse_gap(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gap = _parse_gap(d.pop("gap"))

        def _parse_power(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        power = _parse_power(d.pop("power"))

        def _parse_reading(data: object) -> CheckReadingType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reading_type_0 = check_check_reading_type_0(data)

                return reading_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CheckReadingType0 | None, data)

        reading = _parse_reading(d.pop("reading"))

        loose = cast(list[str], d.pop("loose"))

        rates = []
        _rates = d.pop("rates")
        for rates_item_data in _rates:
            rates_item = Rate.from_dict(rates_item_data)

            rates.append(rates_item)

        def _parse_implies(data: object) -> Implied | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                implies_type_0 = Implied.from_dict(data)

                return implies_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Implied | None, data)

        implies = _parse_implies(d.pop("implies"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        check = cls(
            id=id,
            relation=relation,
            figures=figures,
            operands=operands,
            verdict=verdict,
            severity=severity,
            stated=stated,
            computed=computed,
            gap=gap,
            power=power,
            reading=reading,
            loose=loose,
            rates=rates,
            implies=implies,
            note=note,
        )

        check.additional_properties = d
        return check

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
