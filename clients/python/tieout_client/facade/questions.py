"""What is asked, as requests: the same for both classes."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, Literal, TypedDict, cast

from ..api.rates import convert, convert_list, get_rate
from ..api.review import check_figures, read_figures, review
from ..models import (
    CheckRequest,
    ConvertList,
    ConvertRow,
    Fact,
    FiguresRequest,
    OwnRate,
    ReviewRequest,
    SentDocument,
)
from ..types import UNSET

ROWS = 1_000
"""Conversions in one request."""

Question = dict[str, Any]
"""The arguments of an httpx request."""


class Converting(TypedDict, total=False):
    """What may be said of a conversion."""

    on: datetime.date | str
    from_: str
    of: str
    max_age: int
    digits: int
    scale: str
    language: str
    region: str


class Seeing(TypedDict, total=False):
    """What may be said of a text."""

    on: datetime.date | str
    language: str
    region: str
    input_: Literal["text", "markdown", "html"]


class Reviewing(Seeing, total=False):
    """What may be said of a text that is to be tied out."""

    facts: list[Fact]
    rates: list[OwnRate]
    ignore: list[str]


def conversion(amount: str | int | Decimal, to: str, said: Converting) -> Question:
    _expect("amount", amount, (str, int, Decimal), "a text, an int or a Decimal")
    written = format(amount, "f") if isinstance(amount, Decimal) else str(amount)
    return convert._get_kwargs(amount=written, to=to, **_dated(said))


def conversions(rows: Iterable[ConvertRow]) -> Iterator[Question]:
    """Yield a request for every thousand rows."""
    left = iter(rows)
    while part := list(islice(left, ROWS)):
        yield convert_list._get_kwargs(body=ConvertList(conversions=part))


def report(text: str | Sequence[SentDocument], said: Reviewing) -> Question:
    if isinstance(text, str):
        return review._get_kwargs(body=ReviewRequest(text=text, **_dated(said)))
    expected = "a text, or a list of SentDocument"
    _expect("text", text, Sequence, expected)
    for document in text:
        _expect("text", document, SentDocument, expected)
    return review._get_kwargs(body=ReviewRequest(documents=list(text), **_dated(said)))


def figures(text: str, said: Seeing) -> Question:
    _expect("text", text, str, "a text")
    return read_figures._get_kwargs(body=FiguresRequest(text=text, **_dated(said)))


def checked(request: CheckRequest) -> Question:
    _expect("request", request, CheckRequest, "a CheckRequest")
    return check_figures._get_kwargs(body=request)


def rate(base: str, quote: str, on: datetime.date | str | None) -> Question:
    return get_rate._get_kwargs(base=base, quote=quote, on=UNSET if on is None else day(on))


def day(on: object) -> datetime.date:
    """
    Return the day that is meant, which may be written as YYYY-MM-DD.

    >>> day("2024-05-06")
    datetime.date(2024, 5, 6)
    """
    _expect("on", on, (str, datetime.date), "a date, or a text such as 2024-05-06")
    if isinstance(on, str):
        try:
            return datetime.datetime.strptime(on, "%Y-%m-%d").date()
        except ValueError:
            raise ValueError("on: a day such as 2024-05-06 is expected") from None
    if isinstance(on, datetime.datetime):
        return on.date()
    return cast("datetime.date", on)


def _dated(said: Mapping[str, Any]) -> dict[str, Any]:
    found = dict(said)
    if found.get("on", UNSET) is not UNSET:
        found["on"] = day(found["on"])
    return found


def _expect(name: str, value: object, kind: Any, expected: str) -> None:
    if not isinstance(value, kind) or isinstance(value, bool):
        raise TypeError(f"{name}: {expected} is expected, not {type(value).__name__}")
