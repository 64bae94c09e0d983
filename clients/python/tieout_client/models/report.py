from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.report_verdict_type_0 import (
    ReportVerdictType0,
    check_report_verdict_type_0,
)

if TYPE_CHECKING:
    from ..models.check import Check
    from ..models.figure import Figure
    from ..models.finding import Finding


T = TypeVar("T", bound="Report")


@_attrs_define
class Report:
    """What was read, what was checked, and what cannot be true."""

    verdict: None | ReportVerdictType0
    """ The worst verdict of all; null when nothing was checked. """
    figures: list[Figure]
    """ Every figure, in the order of the text, then facts. """
    checks: list[Check]
    """ Every relation that was checked. """
    findings: list[Finding]
    """ What a reader should look at. """
    unchecked: list[str]
    """ The figures that no check touched. """
    language: str
    """ The language that the text was read in. """
    archive: str
    """ Version of the rates behind this answer; a corrected rate changes it. """
    warnings: list[str]
    """ What the caller should know of the way this was read. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        verdict: None | str
        if isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        checks = []
        for checks_item_data in self.checks:
            checks_item = checks_item_data.to_dict()
            checks.append(checks_item)

        findings = []
        for findings_item_data in self.findings:
            findings_item = findings_item_data.to_dict()
            findings.append(findings_item)

        unchecked = self.unchecked

        language = self.language

        archive = self.archive

        warnings = self.warnings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "verdict": verdict,
                "figures": figures,
                "checks": checks,
                "findings": findings,
                "unchecked": unchecked,
                "language": language,
                "archive": archive,
                "warnings": warnings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.check import Check  # noqa: PLC0415
        from ..models.figure import Figure  # noqa: PLC0415
        from ..models.finding import Finding  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_verdict(data: object) -> None | ReportVerdictType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_report_verdict_type_0(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ReportVerdictType0, data)

        verdict = _parse_verdict(d.pop("verdict"))

        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = Figure.from_dict(figures_item_data)

            figures.append(figures_item)

        checks = []
        _checks = d.pop("checks")
        for checks_item_data in _checks:
            checks_item = Check.from_dict(checks_item_data)

            checks.append(checks_item)

        findings = []
        _findings = d.pop("findings")
        for findings_item_data in _findings:
            findings_item = Finding.from_dict(findings_item_data)

            findings.append(findings_item)

        unchecked = cast(list[str], d.pop("unchecked"))

        language = d.pop("language")

        archive = d.pop("archive")

        warnings = cast(list[str], d.pop("warnings"))

        report = cls(
            verdict=verdict,
            figures=figures,
            checks=checks,
            findings=findings,
            unchecked=unchecked,
            language=language,
            archive=archive,
            warnings=warnings,
        )

        report.additional_properties = d
        return report

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
