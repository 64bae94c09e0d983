"""How a conversion is answered; the command line asks here, too."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR

from tieout import conversion
from tieout.api.answers.conversion_json import conversion_json
from tieout.api.answers.conversions import Conversion, Conversions
from tieout.api.answers.restating import answer_restated, needs_no_rate
from tieout.api.answers.stated_amount import Asked, amount_of, place
from tieout.api.problems import Problem, problem_of
from tieout.api.requests.conversions import ConvertList
from tieout.conversion.wording import AS_WRITTEN, Wording
from tieout.errors import TieoutError, UnknownScale
from tieout.rates import Book
from tieout.report import Leg, decimal_text
from tieout.report.decimals import ratio_text


def answer_conversion(asked: Asked, book: Book) -> Conversion:
    """Convert one amount."""
    with place(asked, "amount"):
        if needs_no_rate(asked):
            return answer_restated(asked, book)
        made = _converted(asked, book)
    return _told(made, _text(made, asked))


def write_conversion(asked: Asked, book: Book) -> tuple[bytes, date | None]:
    """Return the same answer as JSON, a few times faster, and its day."""
    with place(asked, "amount"):
        if needs_no_rate(asked):
            return answer_restated(asked, book).model_dump_json().encode(), None
        made = _converted(asked, book)
    return conversion_json(made, _text(made, asked)), made.on


def _converted(asked: Asked, book: Book) -> conversion.Conversion:
    return conversion.convert(
        amount_of(asked, book),
        asked.to,
        book,
        on=asked.on,
        from_=asked.from_,
        max_age=asked.max_age,
        wording=_wording(asked),
    )


def _text(made: conversion.Conversion, asked: Asked) -> str:
    with place(asked, "scale", UnknownScale):
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


def _wording(asked: Asked) -> Wording:
    wanted = asked.digits, asked.scale, asked.language
    return AS_WRITTEN if wanted == (None, None, None) else Wording(*wanted)
