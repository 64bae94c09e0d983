"""The amount that a conversion is asked for, as its caller wrote it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from tieout.api.fault_place import FaultAt
from tieout.api.requests.amounts import read_whole
from tieout.api.requests.conversions import ConvertQuery, ConvertRow
from tieout.errors import ContradictedCurrency, InputError
from tieout.figures import Figure, Kind
from tieout.rates import Book

_PLAIN = re.compile(r"-?[0-9]{1,200}(?:\.[0-9]{1,200})?")

Asked: TypeAlias = ConvertQuery | ConvertRow


def place(asked: Asked, name: str, kind: type[InputError] = InputError) -> FaultAt:
    """Say where errors of a kind lie: in a field of the query, or of the body."""
    return FaultAt(name if isinstance(asked, ConvertQuery) else f"/{name}", kind)


def amount_of(asked: Asked, book: Book) -> Decimal | Figure:
    """Return plain digits as they are, and anything else read."""
    if _PLAIN.fullmatch(asked.amount):
        return Decimal(asked.amount)
    return figure_of(asked.amount, asked, book)


def figure_of(text: str, asked: Asked, book: Book) -> Figure:
    """
    Read an amount; its language is its own, and not the one that the answer is to be in.

    What it says of its currency may be less than the caller says, or older, and nothing else:
    ContradictedCurrency.
    """
    figure = read_whole(text, language=None, currency=asked.from_, region=asked.region)
    named = asked.from_
    if named is None or figure.kind is not Kind.MONEY:
        return figure
    if figure.currency not in {named, *_became(named, book)}:
        raise ContradictedCurrency("the amount is written in another currency than from names")
    return figure


def _became(code: str, book: Book) -> Iterator[str]:
    """Yield what a retired currency became: lira are TRL and TRY."""
    after = book.successor(code)
    while after is not None:
        yield after
        after = book.successor(after)
