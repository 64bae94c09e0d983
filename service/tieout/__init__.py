"""Convert stated financial figures and find the ones that cannot all be true."""

from tieout.conversion import Conversion, convert
from tieout.documents import Document, read_document
from tieout.extraction import extract, read_amount
from tieout.lexicon import load
from tieout.rates import Book
from tieout.relations import Fact
from tieout.review import Review, check_stated, review

__all__ = [
    "Book",
    "Conversion",
    "Document",
    "Fact",
    "Review",
    "check_stated",
    "convert",
    "extract",
    "load",
    "read_amount",
    "read_document",
    "review",
]
