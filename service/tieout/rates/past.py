"""The archive's last prints, as the history's seed."""

from collections.abc import Sequence

from tieout.figures import Leg
from tieout.rates.book import Book
from tieout.rates.column import day_of
from tieout.rates.history import PRINTS_MAX, Seed


def past_of(book: Book) -> Seed:
    """Return what reads the last prints of a series and a code from a book; errata left out."""
    by_id = {source.id: source for source in book.sources}

    def past(series: str, code: str) -> Sequence[Leg]:
        source = by_id.get(series)
        column = source and book.lines.column(source, code)
        if not source or not column or code == source.pivot:
            return ()
        first = max(len(column) - PRINTS_MAX, 0)
        base, quote = (source.pivot, code) if source.per_pivot else (code, source.pivot)
        legs = (
            Leg(base, quote, column.value(at), day_of(column.days[at]), series)
            for at in range(first, len(column))
        )
        errata = book.lines.errata.of(series, code)
        return [leg for leg in legs if not any(it.first <= leg.day <= it.last for it in errata)]

    return past
