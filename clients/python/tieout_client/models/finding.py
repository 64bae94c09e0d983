from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.finding_severity import FindingSeverity, check_finding_severity

if TYPE_CHECKING:
    from ..models.cause import Cause


T = TypeVar("T", bound="Finding")


@_attrs_define
class Finding:
    """What a reader should look at."""

    id: str
    """ Names the finding in this answer. """
    rule: str
    """ The stable rule id. """
    severity: FindingSeverity
    """ How grave it is. """
    message: str
    """ What is wrong, in a sentence. """
    figures: list[str]
    """ The figures involved. """
    causes: list[Cause]
    """ Likely reasons, the likeliest first. """
    check: None | str
    """ The check that failed; null where several failed together. """
    fingerprint: str
    """ Names the finding across answers, wherever the text moves: send it in `ignore` to accept it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        rule = self.rule

        severity: str = self.severity

        message = self.message

        figures = self.figures

        causes = []
        for causes_item_data in self.causes:
            causes_item = causes_item_data.to_dict()
            causes.append(causes_item)

        check: None | str
        check = self.check

        fingerprint = self.fingerprint

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "rule": rule,
                "severity": severity,
                "message": message,
                "figures": figures,
                "causes": causes,
                "check": check,
                "fingerprint": fingerprint,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cause import Cause  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        rule = d.pop("rule")

        severity = check_finding_severity(d.pop("severity"))

        message = d.pop("message")

        figures = cast(list[str], d.pop("figures"))

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

        fingerprint = d.pop("fingerprint")

        finding = cls(
            id=id,
            rule=rule,
            severity=severity,
            message=message,
            figures=figures,
            causes=causes,
            check=check,
            fingerprint=fingerprint,
        )

        finding.additional_properties = d
        return finding

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
