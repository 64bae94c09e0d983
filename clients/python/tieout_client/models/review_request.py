from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.review_request_input import ReviewRequestInput, check_review_request_input
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fact import Fact
    from ..models.own_rate import OwnRate
    from ..models.sent_document import SentDocument


T = TypeVar("T", bound="ReviewRequest")


@_attrs_define
class ReviewRequest:
    """A text, or several documents, whose figures are to be tied out."""

    text: None | str | Unset = UNSET
    """ The text; give either this or `documents`. """
    documents: list[SentDocument] | Unset = UNSET
    """ Several documents that tell of the same facts. """
    on: datetime.date | None | Unset = UNSET
    """ The document's day; rates are taken around it. """
    language: None | str | Unset = UNSET
    """ Language of the text; detected where left out. """
    region: None | str | Unset = UNSET
    """ ISO 3166-1 code of the readership: decides what a bare $ means where the text does not. """
    input_: ReviewRequestInput | Unset = "text"
    """ How the text is marked up. """
    facts: list[Fact] | Unset = UNSET
    """ What the caller knows of the same things. """
    rates: list[OwnRate] | Unset = UNSET
    """ Rates of the caller's own; they win. """
    ignore: list[str] | Unset = UNSET
    """ Fingerprints of findings that the caller accepts. """

    def to_dict(self) -> dict[str, Any]:
        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        documents: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = []
            for documents_item_data in self.documents:
                documents_item = documents_item_data.to_dict()
                documents.append(documents_item)

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        region: None | str | Unset
        if isinstance(self.region, Unset):
            region = UNSET
        else:
            region = self.region

        input_: str | Unset = UNSET
        if not isinstance(self.input_, Unset):
            input_ = self.input_

        facts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.facts, Unset):
            facts = []
            for facts_item_data in self.facts:
                facts_item = facts_item_data.to_dict()
                facts.append(facts_item)

        rates: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.rates, Unset):
            rates = []
            for rates_item_data in self.rates:
                rates_item = rates_item_data.to_dict()
                rates.append(rates_item)

        ignore: list[str] | Unset = UNSET
        if not isinstance(self.ignore, Unset):
            ignore = self.ignore

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if text is not UNSET:
            field_dict["text"] = text
        if documents is not UNSET:
            field_dict["documents"] = documents
        if on is not UNSET:
            field_dict["on"] = on
        if language is not UNSET:
            field_dict["language"] = language
        if region is not UNSET:
            field_dict["region"] = region
        if input_ is not UNSET:
            field_dict["input"] = input_
        if facts is not UNSET:
            field_dict["facts"] = facts
        if rates is not UNSET:
            field_dict["rates"] = rates
        if ignore is not UNSET:
            field_dict["ignore"] = ignore

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact import Fact  # noqa: PLC0415
        from ..models.own_rate import OwnRate  # noqa: PLC0415
        from ..models.sent_document import SentDocument  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        _documents = d.pop("documents", UNSET)
        documents: list[SentDocument] | Unset = UNSET
        if _documents is not UNSET:
            documents = []
            for documents_item_data in _documents:
                documents_item = SentDocument.from_dict(documents_item_data)

                documents.append(documents_item)

        def _parse_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_type_0 = datetime.date.fromisoformat(data)

                return on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        on = _parse_on(d.pop("on", UNSET))

        def _parse_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        def _parse_region(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        region = _parse_region(d.pop("region", UNSET))

        _input_ = d.pop("input", UNSET)
        input_: ReviewRequestInput | Unset
        if isinstance(_input_, Unset):
            input_ = UNSET
        else:
            input_ = check_review_request_input(_input_)

        _facts = d.pop("facts", UNSET)
        facts: list[Fact] | Unset = UNSET
        if _facts is not UNSET:
            facts = []
            for facts_item_data in _facts:
                facts_item = Fact.from_dict(facts_item_data)

                facts.append(facts_item)

        _rates = d.pop("rates", UNSET)
        rates: list[OwnRate] | Unset = UNSET
        if _rates is not UNSET:
            rates = []
            for rates_item_data in _rates:
                rates_item = OwnRate.from_dict(rates_item_data)

                rates.append(rates_item)

        ignore = cast(list[str], d.pop("ignore", UNSET))

        review_request = cls(
            text=text,
            documents=documents,
            on=on,
            language=language,
            region=region,
            input_=input_,
            facts=facts,
            rates=rates,
            ignore=ignore,
        )

        return review_request
