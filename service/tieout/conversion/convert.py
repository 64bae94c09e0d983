"""One amount into another currency."""

from datetime import date
from decimal import Decimal

from tieout.conversion.amount import Amount
from tieout.conversion.conversion import Conversion
from tieout.conversion.wording import AS_WRITTEN, Wording
from tieout.errors import AmbiguousCurrency, UnreadableFigure
from tieout.figures import Figure
from tieout.rates import Book


def convert(  # noqa: PLR0913 - what a caller may ask of one conversion, each by its name
    what: Figure | Decimal | int | Amount,
    to: str,
    book: Book,
    *,
    on: date | None = None,
    from_: str | None = None,
    max_age: int | None = None,
    wording: Wording = AS_WRITTEN,
) -> Conversion:
    """
    Return *what* in the currency *to*, as of a day; without a day, as of the book's last.

    *from_* names the currency of a bare number, and wins over the one that a figure was read in.
    Raises UnreadableFigure, AmbiguousCurrency, TooLarge, UnknownCurrency, or a RateError.

    >>> conversion = convert(Decimal(5_000_000_000), "USD", Book.embedded(),
    ...                      on=date(2024, 5, 6), from_="HKD")
    >>> conversion.text, conversion.rate.source, conversion.flags
    ('US$640 million', 'ecb', ('pegged',))
    """
    stated = Amount.of(what)
    currency = from_ or stated.currency or _undecided(stated)
    day = book.last if on is None else on
    quotation = book.quotation(currency, to, day).no_older(max_age)
    return Conversion(stated, quotation, wording)


def _undecided(stated: Amount) -> str:
    figure = stated.figure
    if figure is not None and figure.alternatives:
        raise AmbiguousCurrency(f"the mark may mean {', '.join(figure.alternatives)}: name one")
    raise UnreadableFigure("no currency is named")
