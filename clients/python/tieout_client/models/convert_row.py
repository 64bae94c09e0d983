from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ConvertRow")


@_attrs_define
class ConvertRow:
    """One conversion of a list."""

    amount: str
    """ The amount as one would write it, or plain digits with `from`. """
    to: str
    """ Currency, or unit of a share: percent, points, basis_points, multiple. """
    from_: None | str | Unset = UNSET
    """ The currency of plain digits, or of a mark that several share such as $; another than the amount says is
    refused. """
    of: None | str | Unset = UNSET
    """ What a share is of: the result is that part of it. """
    on: datetime.date | None | Unset = UNSET
    """ The day: the last rate published on or before it counts. Left out: the newest day of all rates, which the
    answer repeats. """
    max_age: int | None | Unset = UNSET
    """ Refuse a rate that is older, in days. """
    digits: int | None | Unset = UNSET
    """ Significant digits of the text. """
    scale: None | str | Unset = UNSET
    """ Scale word of the text, such as million or 億; units for none. """
    language: None | str | Unset = UNSET
    """ Language of the answer's `text`. The amount is read as English, and where it is none, in the language that
    it looks like. """
    region: None | str | Unset = UNSET
    """ ISO 3166-1 code: decides what a bare $ means. """

    def to_dict(self) -> dict[str, Any]:
        amount = self.amount

        to = self.to

        from_: None | str | Unset
        if isinstance(self.from_, Unset):
            from_ = UNSET
        else:
            from_ = self.from_

        of: None | str | Unset
        if isinstance(self.of, Unset):
            of = UNSET
        else:
            of = self.of

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        max_age: int | None | Unset
        if isinstance(self.max_age, Unset):
            max_age = UNSET
        else:
            max_age = self.max_age

        digits: int | None | Unset
        if isinstance(self.digits, Unset):
            digits = UNSET
        else:
            digits = self.digits

        scale: None | str | Unset
        if isinstance(self.scale, Unset):
            scale = UNSET
        else:
            scale = self.scale

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

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount": amount,
                "to": to,
            }
        )
        if from_ is not UNSET:
            field_dict["from"] = from_
        if of is not UNSET:
            field_dict["of"] = of
        if on is not UNSET:
            field_dict["on"] = on
        if max_age is not UNSET:
            field_dict["max_age"] = max_age
        if digits is not UNSET:
            field_dict["digits"] = digits
        if scale is not UNSET:
            field_dict["scale"] = scale
        if language is not UNSET:
            field_dict["language"] = language
        if region is not UNSET:
            field_dict["region"] = region

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount = d.pop("amount")

        to = d.pop("to")

        def _parse_from_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        from_ = _parse_from_(d.pop("from", UNSET))

        def _parse_of(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        of = _parse_of(d.pop("of", UNSET))

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

        def _parse_max_age(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        max_age = _parse_max_age(d.pop("max_age", UNSET))

        def _parse_digits(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        digits = _parse_digits(d.pop("digits", UNSET))

        def _parse_scale(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        scale = _parse_scale(d.pop("scale", UNSET))

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

        convert_row = cls(
            amount=amount,
            to=to,
            from_=from_,
            of=of,
            on=on,
            max_age=max_age,
            digits=digits,
            scale=scale,
            language=language,
            region=region,
        )

        return convert_row
