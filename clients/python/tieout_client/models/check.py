from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

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

    computed: Bounds | None
    """ What the other figures give for it. """
    figures: list[str]
    """ The figures that it relates, in the order of their roles. """
    gap: None | str
    """ The distance between the two over the nearest end of the computed one. """
    id: str
    """ Names the check in this answer. """
    implies: Implied | None
    """ What the figures imply, where one is missing. """
    loose: list[str]
    """ The figures that had to be read more loosely than written. """
    note: None | str
    """ What tempers the verdict, in a sentence. """
    operands: list[Operand]
    """ The same by role, with the roles that nobody fills. """
    power: None | str
    """ The smallest relative change of the figure printed last that would have been inconsistent; null where none
    would. """
    rates: list[Rate]
    """ The published rates that were used. """
    reading: CheckReadingType0 | None
    """ How loosely the figures had to be read to agree; null where they do not. """
    relation: CheckRelation
    """ What must agree. """
    severity: CheckSeverityType0 | None
    """ How grave it is; null where nothing is amiss. """
    stated: Bounds | None
    """ What the figure printed last stands for as written. """
    verdict: CheckVerdict
    """ The tightest reading at which all the figures hold together. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.bounds import Bounds  # noqa: PLC0415
        from ..models.implied import Implied  # noqa: PLC0415

        computed: dict[str, Any] | None
        if isinstance(self.computed, Bounds):
            computed = self.computed.to_dict()
        else:
            computed = self.computed

        figures = self.figures

        gap: None | str
        gap = self.gap

        id = self.id

        implies: dict[str, Any] | None
        if isinstance(self.implies, Implied):
            implies = self.implies.to_dict()
        else:
            implies = self.implies

        loose = self.loose

        note: None | str
        note = self.note

        operands = []
        for operands_item_data in self.operands:
            operands_item = operands_item_data.to_dict()
            operands.append(operands_item)

        power: None | str
        power = self.power

        rates = []
        for rates_item_data in self.rates:
            rates_item = rates_item_data.to_dict()
            rates.append(rates_item)

        reading: None | str
        if isinstance(self.reading, str):
            reading = self.reading
        else:
            reading = self.reading

        relation: str = self.relation

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

        verdict: str = self.verdict

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "computed": computed,
                "figures": figures,
                "gap": gap,
                "id": id,
                "implies": implies,
                "loose": loose,
                "note": note,
                "operands": operands,
                "power": power,
                "rates": rates,
                "reading": reading,
                "relation": relation,
                "severity": severity,
                "stated": stated,
                "verdict": verdict,
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

        figures = cast(list[str], d.pop("figures"))

        def _parse_gap(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        gap = _parse_gap(d.pop("gap"))

        id = d.pop("id")

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

        loose = cast(list[str], d.pop("loose"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        operands = []
        _operands = d.pop("operands")
        for operands_item_data in _operands:
            operands_item = Operand.from_dict(operands_item_data)

            operands.append(operands_item)

        def _parse_power(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        power = _parse_power(d.pop("power"))

        rates = []
        _rates = d.pop("rates")
        for rates_item_data in _rates:
            rates_item = Rate.from_dict(rates_item_data)

            rates.append(rates_item)

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

        relation = check_check_relation(d.pop("relation"))

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

        verdict = check_check_verdict(d.pop("verdict"))

        check = cls(
            computed=computed,
            figures=figures,
            gap=gap,
            id=id,
            implies=implies,
            loose=loose,
            note=note,
            operands=operands,
            power=power,
            rates=rates,
            reading=reading,
            relation=relation,
            severity=severity,
            stated=stated,
            verdict=verdict,
        )

        return check
