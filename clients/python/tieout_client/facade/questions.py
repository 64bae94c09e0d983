"""What is asked, as requests: the same for both classes."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any, Literal, TypedDict

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

    on: datetime.date
    from_: str
    of: str
    max_age: int
    digits: int
    scale: str
    language: str
    region: str


class Seeing(TypedDict, total=False):
    """What may be said of a text."""

    on: datetime.date
    language: str
    region: str
    input_: Literal["text", "markdown", "html"]


class Reviewing(Seeing, total=False):
    """What may be said of a text that is to be tied out."""

    facts: list[Fact]
    rates: list[OwnRate]
    ignore: list[str]


def conversion(amount: str | int | Decimal, to: str, said: Converting) -> Question:
    written = format(amount, "f") if isinstance(amount, Decimal) else str(amount)
    return convert._get_kwargs(amount=written, to=to, **said)


def conversions(rows: Iterable[ConvertRow]) -> Iterator[Question]:
    """Yield a request for every thousand rows."""
    left = iter(rows)
    while part := list(islice(left, ROWS)):
        yield convert_list._get_kwargs(body=ConvertList(conversions=part))


def report(text: str | Sequence[SentDocument], said: Reviewing) -> Question:
    if isinstance(text, str):
        return review._get_kwargs(body=ReviewRequest(text=text, **said))
    return review._get_kwargs(body=ReviewRequest(documents=list(text), **said))


def figures(text: str, said: Seeing) -> Question:
    return read_figures._get_kwargs(body=FiguresRequest(text=text, **said))


def checked(request: CheckRequest) -> Question:
    return check_figures._get_kwargs(body=request)


def rate(base: str, quote: str, on: datetime.date | None) -> Question:
    return get_rate._get_kwargs(base=base, quote=quote, on=UNSET if on is None else on)
