"""How a conversion is answered; the command line asks here, too."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from tieout import conversion
from tieout.api.answers.conversion_json import conversion_json
from tieout.api.answers.conversions import Conversion, Conversions
from tieout.api.fault_place import FaultAt
from tieout.api.problems import Problem, problem_of
from tieout.api.requests.amounts import read_whole
from tieout.api.requests.conversions import UNITS, ConvertList, ConvertQuery
from tieout.api.requests.conversions import ConvertRow as Row
from tieout.conversion import Restated, restate, share_of
from tieout.conversion.wording import AS_WRITTEN, Wording
from tieout.errors import (
    ContradictedCurrency,
    InputError,
    TieoutError,
    UnknownScale,
    UnreadableFigure,
)
from tieout.figures import Figure, Kind
from tieout.rates import Book
from tieout.report import Leg, decimal_text
from tieout.report.decimals import high_text, low_text, ratio_text
from tieout.writing import house_style

_PLAIN = re.compile(r"-?[0-9]{1,200}(?:\.[0-9]{1,200})?")

Asked = ConvertQuery | Row


def answer_conversion(asked: Asked, book: Book) -> Conversion:
    """Convert one amount."""
    with _at(asked, "amount"):
        if _needs_no_rate(asked):
            return _without_rate(asked, book)
        made = _converted(asked, book)
    return _told(made, _text(made, asked))


def write_conversion(asked: Asked, book: Book) -> tuple[bytes, date | None]:
    """Return the same answer as JSON, a few times faster, and its day."""
    with _at(asked, "amount"):
        if _needs_no_rate(asked):
            return _without_rate(asked, book).model_dump_json().encode(), None
        made = _converted(asked, book)
    return conversion_json(made, _text(made, asked)), made.on


def _needs_no_rate(asked: Asked) -> bool:
    return asked.to in UNITS or asked.of is not None


def _converted(asked: Asked, book: Book) -> conversion.Conversion:
    return conversion.convert(
        _amount(asked, book),
        asked.to,
        book,
        on=asked.on,
        from_=asked.from_,
        max_age=asked.max_age,
        wording=_wording(asked),
    )


def _text(made: conversion.Conversion, asked: Asked) -> str:
    with _at(asked, "scale", UnknownScale):
        return made.text


def _told(made: conversion.Conversion, text: str) -> Conversion:
    low, high = made.ends
    return Conversion(
        amount=decimal_text(made.amount),
        from_=made.from_,
        to=made.to,
        on=made.on,
        result=ratio_text(*made.ratio),
        upper=None if made.upper is None else decimal_text(made.upper),
        low=None if low is None else ratio_text(*low, ROUND_FLOOR),
        high=None if high is None else ratio_text(*high, ROUND_CEILING),
        rate=decimal_text(made.rate.value),
        rate_low=decimal_text(made.rate_low),
        rate_high=decimal_text(made.rate_high),
        legs=[Leg.of(leg) for leg in made.legs],
        age_days=made.age_days,
        flags=list(made.flags),
        text=text,
        archive=made.archive,
    )


def answer_conversions(asked: ConvertList, book: Book) -> Conversions:
    """Convert a list; a row that cannot be converted is a problem, the others are answered."""
    return Conversions(results=list(_each(asked, book)))


def _each(asked: ConvertList, book: Book) -> Iterator[Conversion | Problem]:
    for row in asked.conversions:
        if isinstance(row, Problem):
            yield row
            continue
        try:
            yield answer_conversion(row, book)
        except TieoutError as error:
            yield problem_of(error)


def _without_rate(asked: Asked, book: Book) -> Conversion:
    """Convert between units of shares, or a share into a part of an amount."""
    figure = _said_in(asked.language, _figure(asked.amount, asked, book))
    if asked.of is None:
        made = restate(figure, Kind(asked.to))
        return _restated(figure, made, asked.to, book)
    with _at(asked, "of"):
        whole = _figure(asked.of, asked, book)
    made = share_of(figure, whole)
    with _at(asked, "to"):
        if made.currency != asked.to:
            raise UnreadableFigure("the part of an amount is in the amount's own currency")
    return _restated(figure, made, asked.to, book)


def _restated(figure: Figure, made: Restated, to: str, book: Book) -> Conversion:
    rate = decimal_text(made.factor)
    return Conversion(
        amount=decimal_text(figure.value),
        from_=figure.kind.value,
        to=to,
        on=None,
        result=decimal_text(made.value),
        upper=None if made.upper is None else decimal_text(made.upper),
        low=low_text(made.stated.low),
        high=high_text(made.stated.high),
        rate=rate,
        rate_low=rate,
        rate_high=rate,
        legs=[],
        age_days=None,
        flags=[],
        text=made.text,
        archive=book.version,
    )


def _at(asked: Asked, name: str, kind: type[InputError] = InputError) -> FaultAt:
    return FaultAt(name if isinstance(asked, ConvertQuery) else f"/{name}", kind)


def _amount(asked: Asked, book: Book) -> Decimal | Figure:
    if _PLAIN.fullmatch(asked.amount):
        return Decimal(asked.amount)
    return _figure(asked.amount, asked, book)


def _figure(text: str, asked: Asked, book: Book) -> Figure:
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


def _said_in(language: str | None, share: Figure) -> Figure:
    """Return a share as one would write it in a language, so that the result is written there."""
    return share if language is None else replace(share, style=house_style("", language))


def _wording(asked: Asked) -> Wording:
    wanted = asked.digits, asked.scale, asked.language
    return AS_WRITTEN if wanted == (None, None, None) else Wording(*wanted)
