"""Where the book in use lies: a refresh puts a newer one in its place, whole, in one step."""

from collections.abc import Sequence
from dataclasses import dataclass

from tieout.figures import Leg
from tieout.rates.admission.history import PRINTS_MAX
from tieout.rates.archive.column import day_of
from tieout.rates.book import Book


@dataclass(slots=True)
class CurrentBook:
    """
    Holds the book in use. Take ``book`` once and answer a whole request from it.

    Replacing it is one assignment, so that no reader ever sees half a table. Its ``version`` names
    the archive and the revision of the store: everything that answers are made from.
    """

    book: Book

    def put(self, legs: Sequence[Leg], revision: int) -> None:
        """Put a book in place that knows *legs*, too; none at all leaves the old one there."""
        if legs:
            self.book = self.book.with_prints(legs, revision)

    def past_of(self, series: str, code: str) -> Sequence[Leg]:
        """Return the last prints of a code by a source, oldest first; errata are left out."""
        book = self.book
        source = next((it for it in book.sources if it.id == series), None)
        column = source and book.units.column(source, code)
        if not source or not column or code == source.pivot:
            return ()
        base, quote = (source.pivot, code) if source.per_pivot else (code, source.pivot)
        legs = (
            Leg(base, quote, column.value(at), day_of(column.days[at]), series)
            for at in range(max(len(column) - PRINTS_MAX, 0), len(column))
        )
        errata = book.units.errata.of(series, code)
        return [leg for leg in legs if not any(it.first <= leg.day <= it.last for it in errata)]
