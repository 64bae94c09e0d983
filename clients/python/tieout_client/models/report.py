from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

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

    archive: str
    """ Version of the rates behind this answer; a corrected rate changes it. """
    checks: list[Check]
    """ Every relation that was checked. """
    figures: list[Figure]
    """ Every figure, in the order of the text, then facts. """
    findings: list[Finding]
    """ What a reader should look at. """
    language: str
    """ The language that the text was read in. """
    unchecked: list[str]
    """ The figures that no check touched. """
    verdict: None | ReportVerdictType0
    """ The worst verdict of all; null when nothing was checked. """
    warnings: list[str]
    """ What the caller should know of the way this was read. """

    def to_dict(self) -> dict[str, Any]:
        archive = self.archive

        checks = []
        for checks_item_data in self.checks:
            checks_item = checks_item_data.to_dict()
            checks.append(checks_item)

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        findings = []
        for findings_item_data in self.findings:
            findings_item = findings_item_data.to_dict()
            findings.append(findings_item)

        language = self.language

        unchecked = self.unchecked

        verdict: None | str
        if isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        warnings = self.warnings

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "archive": archive,
                "checks": checks,
                "figures": figures,
                "findings": findings,
                "language": language,
                "unchecked": unchecked,
                "verdict": verdict,
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
        archive = d.pop("archive")

        checks = []
        _checks = d.pop("checks")
        for checks_item_data in _checks:
            checks_item = Check.from_dict(checks_item_data)

            checks.append(checks_item)

        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = Figure.from_dict(figures_item_data)

            figures.append(figures_item)

        findings = []
        _findings = d.pop("findings")
        for findings_item_data in _findings:
            findings_item = Finding.from_dict(findings_item_data)

            findings.append(findings_item)

        language = d.pop("language")

        unchecked = cast(list[str], d.pop("unchecked"))

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

        warnings = cast(list[str], d.pop("warnings"))

        report = cls(
            archive=archive,
            checks=checks,
            figures=figures,
            findings=findings,
            language=language,
            unchecked=unchecked,
            verdict=verdict,
            warnings=warnings,
        )

        return report
