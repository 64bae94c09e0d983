from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.figures_request_input import (
    FiguresRequestInput,
    check_figures_request_input,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="FiguresRequest")


@_attrs_define
class FiguresRequest:
    """A text whose figures are to be read."""

    text: str
    """ The text. """
    on: datetime.date | None | Unset = UNSET
    """ The document's day; rates are taken around it. """
    language: None | str | Unset = UNSET
    """ Language of the text; detected where left out. """
    region: None | str | Unset = UNSET
    """ ISO 3166-1 code of the readership: decides what a bare $ means where the text does not. """
    input_: FiguresRequestInput | Unset = "text"
    """ How the text is marked up. """

    def to_dict(self) -> dict[str, Any]:
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

        region: None | str | Unset
        if isinstance(self.region, Unset):
            region = UNSET
        else:
            region = self.region

        input_: str | Unset = UNSET
        if not isinstance(self.input_, Unset):
            input_ = self.input_

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if on is not UNSET:
            field_dict["on"] = on
        if language is not UNSET:
            field_dict["language"] = language
        if region is not UNSET:
            field_dict["region"] = region
        if input_ is not UNSET:
            field_dict["input"] = input_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
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

        def _parse_region(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        region = _parse_region(d.pop("region", UNSET))

        _input_ = d.pop("input", UNSET)
        input_: FiguresRequestInput | Unset
        if isinstance(_input_, Unset):
            input_ = UNSET
        else:
            input_ = check_figures_request_input(_input_)

        figures_request = cls(
            text=text,
            on=on,
            language=language,
            region=region,
            input_=input_,
        )

        return figures_request
