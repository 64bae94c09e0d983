from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.sent_document_input_type_0 import (
    SentDocumentInputType0,
    check_sent_document_input_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="SentDocument")


@_attrs_define
class SentDocument:
    """One of several documents that are reviewed together."""

    id: str
    """ Names the document in the answer. """
    text: str
    """ What it says. """
    on: datetime.date | None | Unset = UNSET
    """ The document's day; rates are taken around it. """
    language: None | str | Unset = UNSET
    """ Language of the text; detected where left out. """
    input_: None | SentDocumentInputType0 | Unset = UNSET
    """ How it is marked up; as the request says if left out. """

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        text = self.text

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

        input_: None | str | Unset
        if isinstance(self.input_, Unset):
            input_ = UNSET
        elif isinstance(self.input_, str):
            input_ = self.input_
        else:
            input_ = self.input_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "text": text,
            }
        )
        if on is not UNSET:
            field_dict["on"] = on
        if language is not UNSET:
            field_dict["language"] = language
        if input_ is not UNSET:
            field_dict["input"] = input_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        text = d.pop("text")

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

        def _parse_input_(data: object) -> None | SentDocumentInputType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                input_type_0 = check_sent_document_input_type_0(data)

                return input_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SentDocumentInputType0 | Unset, data)

        input_ = _parse_input_(d.pop("input", UNSET))

        sent_document = cls(
            id=id,
            text=text,
            on=on,
            language=language,
            input_=input_,
        )

        return sent_document
