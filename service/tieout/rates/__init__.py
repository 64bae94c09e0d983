"""
Published rates: an embedded archive, live sources on top, one book that answers.

From the bottom up, each importing only from those before it: `archive` (what was published),
`units` (what its codes meant), `lookup` (which rates follow), `book` (who answers), `admission`
(which new prints are plausible), `live` (where new prints come from).
"""

from tieout.rates.book import Book

__all__ = ["Book"]
