"""Conversions that need no rate: between units of shares, and a share into a part of an amount."""

from dataclasses import replace

from tieout.api.answers.conversions import Conversion
from tieout.api.answers.stated_amount import Asked, figure_of, place
from tieout.api.requests.conversions import UNITS
from tieout.conversion import Restated, restate, share_of
from tieout.errors import UnreadableFigure
from tieout.figures import Figure, Kind
from tieout.rates import Book
from tieout.report import decimal_text
from tieout.report.decimals import high_text, low_text
from tieout.writing import house_style


def needs_no_rate(asked: Asked) -> bool:
    return asked.to in UNITS or asked.of is not None


def answer_restated(asked: Asked, book: Book) -> Conversion:
    """Convert between units of shares, or a share into a part of an amount."""
    figure = _said_in(asked.language, figure_of(asked.amount, asked, book))
    if asked.of is None:
        made = restate(figure, Kind(asked.to))
        return _restated(figure, made, asked.to, book)
    with place(asked, "of"):
        whole = figure_of(asked.of, asked, book)
    made = share_of(figure, whole)
    with place(asked, "to"):
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


def _said_in(language: str | None, share: Figure) -> Figure:
    """Return a share as one would write it in a language, so that the result is written there."""
    return share if language is None else replace(share, style=house_style("", language))
