from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.finding_severity import FindingSeverity, check_finding_severity

if TYPE_CHECKING:
    from ..models.cause import Cause


T = TypeVar("T", bound="Finding")


@_attrs_define
class Finding:
    """What a reader should look at."""

    causes: list[Cause]
    """ Likely reasons, the likeliest first. """
    check: None | str
    """ The check that failed; null where several failed together. """
    figures: list[str]
    """ The figures involved. """
    fingerprint: str
    """ Names the finding across answers, wherever the text moves: send it in `ignore` to accept it. """
    id: str
    """ Names the finding in this answer. """
    message: str
    """ What is wrong, in a sentence. """
    rule: str
    """ The stable rule id. """
    severity: FindingSeverity
    """ How grave it is. """

    def to_dict(self) -> dict[str, Any]:
        causes = []
        for causes_item_data in self.causes:
            causes_item = causes_item_data.to_dict()
            causes.append(causes_item)

        check: None | str
        check = self.check

        figures = self.figures

        fingerprint = self.fingerprint

        id = self.id

        message = self.message

        rule = self.rule

        severity: str = self.severity

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "causes": causes,
                "check": check,
                "figures": figures,
                "fingerprint": fingerprint,
                "id": id,
                "message": message,
                "rule": rule,
                "severity": severity,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cause import Cause  # noqa: PLC0415

        d = dict(src_dict)
        causes = []
        _causes = d.pop("causes")
        for causes_item_data in _causes:
            causes_item = Cause.from_dict(causes_item_data)

            causes.append(causes_item)

        def _parse_check(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        check = _parse_check(d.pop("check"))

        figures = cast(list[str], d.pop("figures"))

        fingerprint = d.pop("fingerprint")

        id = d.pop("id")

        message = d.pop("message")

        rule = d.pop("rule")

        severity = check_finding_severity(d.pop("severity"))

        finding = cls(
            causes=causes,
            check=check,
            figures=figures,
            fingerprint=fingerprint,
            id=id,
            message=message,
            rule=rule,
            severity=severity,
        )

        return finding
