"""Where a block stands: from what was folded back to what was sent."""

from tieout.documents import Block, Document
from tieout.extraction.language.folding import Folded
from tieout.figures import Span


class Where:
    """A folded block in its document: offsets there, and the text as it was sent."""

    def __init__(self, document: Document, block: Block, number: int, folded: Folded) -> None:
        self.document, self.block, self.number, self.folded = document, block, number, folded
        self.source = document.text

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in what was sent."""
        block, folded = self.block, self.folded
        if folded.cuts:
            start, end = folded.source(start), folded.source_end(end)
        return block.source(start), block.source(end - 1) + 1

    def text(self, start: int, end: int) -> str:
        """Return a piece of the block as it was written."""
        if start >= end:
            return ""
        if not self.folded.cuts:
            return self.block.text[start:end]
        return self.block.text[self.folded.source(start) : self.folded.source_end(end)]

    def span(self, start: int, end: int) -> Span:
        first, last = self.offsets(start, end)
        at, until = start, end
        if self.folded.cuts:
            at, until = self.folded.source(start), self.folded.source_end(end)
        return Span(first, last, self.number, at, until, self.document.id)
