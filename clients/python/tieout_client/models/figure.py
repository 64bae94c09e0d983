from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.figure_kind import FigureKind, check_figure_kind
from ..models.figure_qualifier_type_0 import (
    FigureQualifierType0,
    check_figure_qualifier_type_0,
)
from ..models.figure_resolved_by_type_0 import (
    FigureResolvedByType0,
    check_figure_resolved_by_type_0,
)

if TYPE_CHECKING:
    from ..models.period import Period


T = TypeVar("T", bound="Figure")


@_attrs_define
class Figure:
    """An amount as stated: where it stands, what it may stand for, what it measures."""

    id: str
    """ Names the figure in this answer. """
    start: int | None
    """ Offset of the first character in what was sent, counted in Unicode code points (or UTF-16 code units, on
    request); null for figures that were not read from a text. """
    end: int | None
    """ Offset after the last character. """
    text: str
    """ The figure as written. """
    kind: FigureKind
    """ What the figure counts. """
    value: str
    """ The number in major units; a percentage in percent. """
    upper: None | str
    """ The other end of a range, else null. """
    currency: None | str
    """ ISO 4217 code; null where the figure is no money or its currency is open. """
    alternatives: list[str]
    """ What else the mark may mean: currencies, or values of an ambiguous number. """
    resolved_by: FigureResolvedByType0 | None
    """ What chose between the alternatives; null where nothing had to be chosen. """
    qualifier: FigureQualifierType0 | None
    """ A word that bends the number, such as “about”. """
    low: None | str
    """ Lower end of what the figure stands for as written; null: no bound. """
    high: None | str
    """ Upper end of what the figure stands for as written; null: no bound. """
    noun: None | str
    """ What the figure measures, where the text says so. """
    owner: None | str
    """ Whose figure it is, where the text says so. """
    per: None | str
    """ The denominator of a price or of a stated rate. """
    period: None | Period
    """ The time that the figure belongs to. """
    document: None | str
    """ The document that states it; null for a single text and for facts. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.period import Period  # noqa: PLC0415

        id = self.id

        start: int | None
        start = self.start

        end: int | None
        end = self.end

        text = self.text

        kind: str = self.kind

        value = self.value

        upper: None | str
        upper = self.upper

        currency: None | str
        currency = self.currency

        alternatives = self.alternatives

        resolved_by: None | str
        if isinstance(self.resolved_by, str):
            resolved_by = self.resolved_by
        else:
            resolved_by = self.resolved_by

        qualifier: None | str
        if isinstance(self.qualifier, str):
            qualifier = self.qualifier
        else:
            qualifier = self.qualifier

        low: None | str
        low = self.low

        high: None | str
        high = self.high

        noun: None | str
        noun = self.noun

        owner: None | str
        owner = self.owner

        per: None | str
        per = self.per

        period: dict[str, Any] | None
        if isinstance(self.period, Period):
            period = self.period.to_dict()
        else:
            period = self.period

        document: None | str
        document = self.document

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "start": start,
                "end": end,
                "text": text,
                "kind": kind,
                "value": value,
                "upper": upper,
                "currency": currency,
                "alternatives": alternatives,
                "resolved_by": resolved_by,
                "qualifier": qualifier,
                "low": low,
                "high": high,
                "noun": noun,
                "owner": owner,
                "per": per,
                "period": period,
                "document": document,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.period import Period  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_start(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        start = _parse_start(d.pop("start"))

        def _parse_end(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        end = _parse_end(d.pop("end"))

        text = d.pop("text")

        kind = check_figure_kind(d.pop("kind"))

        value = d.pop("value")

        def _parse_upper(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        upper = _parse_upper(d.pop("upper"))

        def _parse_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        currency = _parse_currency(d.pop("currency"))

        alternatives = cast(list[str], d.pop("alternatives"))

        def _parse_resolved_by(data: object) -> FigureResolvedByType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_by_type_0 = check_figure_resolved_by_type_0(data)

                return resolved_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FigureResolvedByType0 | None, data)

        resolved_by = _parse_resolved_by(d.pop("resolved_by"))

        def _parse_qualifier(data: object) -> FigureQualifierType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                qualifier_type_0 = check_figure_qualifier_type_0(data)

                return qualifier_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FigureQualifierType0 | None, data)

        qualifier = _parse_qualifier(d.pop("qualifier"))

        def _parse_low(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        low = _parse_low(d.pop("low"))

        def _parse_high(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        high = _parse_high(d.pop("high"))

        def _parse_noun(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        noun = _parse_noun(d.pop("noun"))

        def _parse_owner(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        owner = _parse_owner(d.pop("owner"))

        def _parse_per(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        per = _parse_per(d.pop("per"))

        def _parse_period(data: object) -> None | Period:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                period_type_0 = Period.from_dict(data)

                return period_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Period, data)

        period = _parse_period(d.pop("period"))

        def _parse_document(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        document = _parse_document(d.pop("document"))

        figure = cls(
            id=id,
            start=start,
            end=end,
            text=text,
            kind=kind,
            value=value,
            upper=upper,
            currency=currency,
            alternatives=alternatives,
            resolved_by=resolved_by,
            qualifier=qualifier,
            low=low,
            high=high,
            noun=noun,
            owner=owner,
            per=per,
            period=period,
            document=document,
        )

        figure.additional_properties = d
        return figure

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
