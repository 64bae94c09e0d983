"""Published rates: an embedded archive, live sources on top, one book that answers."""

from tieout.rates.book import Book

__all__ = ["Book"]
