"""From a document to its figures."""

from tieout.extraction.extract import extract
from tieout.extraction.periods import read_period
from tieout.extraction.whole import read_amount

__all__ = ["extract", "read_amount", "read_period"]
