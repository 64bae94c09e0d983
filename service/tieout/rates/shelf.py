"""Where the book in use lies: a refresh puts a newer one in its place, whole, in one step."""

from collections.abc import Sequence
from dataclasses import dataclass

from tieout.figures import Leg
from tieout.rates.book import Book


@dataclass(slots=True)
class Shelf:
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
