"""
From a document to its figures.

``extract`` and ``whole`` tell the story; ``scan`` walks through one text. Below them, each imports
only from those behind it: ``context`` → ``amounts`` → ``numbers`` → ``language``, and ``periods``
→ ``language``.
"""

from tieout.extraction.extract import extract
from tieout.extraction.periods import read_period
from tieout.extraction.whole import read_amount

__all__ = ["extract", "read_amount", "read_period"]
