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

    documents: list[SentDocument] | Unset = UNSET
    """ Several documents that tell of the same facts. """
    facts: list[Fact] | Unset = UNSET
    """ What the caller knows of the same things. """
    ignore: list[str] | Unset = UNSET
    """ Fingerprints of findings that the caller accepts. """
    input_: ReviewRequestInput | Unset = "text"
    """ How the text is marked up. """
    language: None | str | Unset = UNSET
    """ Language of the text; detected where left out. """
    on: datetime.date | None | Unset = UNSET
    """ The document's day; rates are taken around it. """
    rates: list[OwnRate] | Unset = UNSET
    """ Rates of the caller's own; they win. """
    region: None | str | Unset = UNSET
    """ ISO 3166-1 code of the readership: decides what a bare $ means where the text does not. """
    text: None | str | Unset = UNSET
    """ The text; give either this or `documents`. """

    def to_dict(self) -> dict[str, Any]:
        documents: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.documents, Unset):
            documents = []
            for documents_item_data in self.documents:
                documents_item = documents_item_data.to_dict()
                documents.append(documents_item)

        facts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.facts, Unset):
            facts = []
            for facts_item_data in self.facts:
                facts_item = facts_item_data.to_dict()
                facts.append(facts_item)

        ignore: list[str] | Unset = UNSET
        if not isinstance(self.ignore, Unset):
            ignore = self.ignore

        input_: str | Unset = UNSET
        if not isinstance(self.input_, Unset):
            input_ = self.input_

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        rates: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.rates, Unset):
            rates = []
            for rates_item_data in self.rates:
                rates_item = rates_item_data.to_dict()
                rates.append(rates_item)

        region: None | str | Unset
        if isinstance(self.region, Unset):
            region = UNSET
        else:
            region = self.region

        text: None | str | Unset
        if isinstance(self.text, Unset):
            text = UNSET
        else:
            text = self.text

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if documents is not UNSET:
            field_dict["documents"] = documents
        if facts is not UNSET:
            field_dict["facts"] = facts
        if ignore is not UNSET:
            field_dict["ignore"] = ignore
        if input_ is not UNSET:
            field_dict["input"] = input_
        if language is not UNSET:
            field_dict["language"] = language
        if on is not UNSET:
            field_dict["on"] = on
        if rates is not UNSET:
            field_dict["rates"] = rates
        if region is not UNSET:
            field_dict["region"] = region
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact import Fact  # noqa: PLC0415
        from ..models.own_rate import OwnRate  # noqa: PLC0415
        from ..models.sent_document import SentDocument  # noqa: PLC0415

        d = dict(src_dict)
        _documents = d.pop("documents", UNSET)
        documents: list[SentDocument] | Unset = UNSET
        if _documents is not UNSET:
            documents = []
            for documents_item_data in _documents:
                documents_item = SentDocument.from_dict(documents_item_data)

                documents.append(documents_item)

        _facts = d.pop("facts", UNSET)
        facts: list[Fact] | Unset = UNSET
        if _facts is not UNSET:
            facts = []
            for facts_item_data in _facts:
                facts_item = Fact.from_dict(facts_item_data)

                facts.append(facts_item)

        ignore = cast(list[str], d.pop("ignore", UNSET))

        _input_ = d.pop("input", UNSET)
        input_: ReviewRequestInput | Unset
        if isinstance(_input_, Unset):
            input_ = UNSET
        else:
            input_ = check_review_request_input(_input_)

        def _parse_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

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

        _rates = d.pop("rates", UNSET)
        rates: list[OwnRate] | Unset = UNSET
        if _rates is not UNSET:
            rates = []
            for rates_item_data in _rates:
                rates_item = OwnRate.from_dict(rates_item_data)

                rates.append(rates_item)

        def _parse_region(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        region = _parse_region(d.pop("region", UNSET))

        def _parse_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        text = _parse_text(d.pop("text", UNSET))

        review_request = cls(
            documents=documents,
            facts=facts,
            ignore=ignore,
            input_=input_,
            language=language,
            on=on,
            rates=rates,
            region=region,
            text=text,
        )

        return review_request
