"""What a book knows of one series: the seed of a history."""

from collections.abc import Sequence

from tieout.figures import Leg
from tieout.rates.book import Book
from tieout.rates.column import day_of
from tieout.rates.history import PRINTS_MAX


def past_of(book: Book, series: str, code: str) -> Sequence[Leg]:
    """Return the last prints of a code by a source, oldest first; errata are left out."""
    source = next((it for it in book.sources if it.id == series), None)
    column = source and book.lines.column(source, code)
    if not source or not column or code == source.pivot:
        return ()
    base, quote = (source.pivot, code) if source.per_pivot else (code, source.pivot)
    legs = (
        Leg(base, quote, column.value(at), day_of(column.days[at]), series)
        for at in range(max(len(column) - PRINTS_MAX, 0), len(column))
    )
    errata = book.lines.errata.of(series, code)
    return [leg for leg in legs if not any(it.first <= leg.day <= it.last for it in errata)]
