"""A document as its blocks: what was sent, cut into titles, paragraphs, items, cells."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import itemgetter


class BlockKind(StrEnum):
    TITLE = "title"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Cell:
    """
    The place of a table's cell: which table of the document, row and column from 0.

    A cell may reach *across* more columns than one; rows that it reaches down into count it.
    """

    table: int
    row: int
    column: int
    across: int = 1

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.across)


@dataclass(frozen=True, slots=True)
class Block:
    """
    A run of text that is read by itself, with a map back to what was sent.

    ``anchors`` are pairs (offset in *text*, offset in what was sent), sorted: from one anchor to
    the next the two run in step. Plain text has one anchor. ``depth`` is how deep an item stands in
    lists of lists: of two, the larger is the inner one.
    """

    kind: BlockKind
    text: str
    anchors: tuple[tuple[int, int], ...]
    cell: Cell | None = None
    depth: int = 0

    def source(self, at: int) -> int:
        """Return the offset in what was sent of the character at an offset of this block."""
        here, there = self.anchors[bisect_right(self.anchors, at, key=itemgetter(0)) - 1]
        return there + at - here


@dataclass(frozen=True, slots=True)
class Document:
    """
    What the caller sent: *text* as it came, and the blocks that are read.

    ``on`` is the document's day, ``language`` an ISO 639-1 code (with a script or region subtag
    where it matters), ``region`` an ISO 3166-1 code: None where the caller does not say.
    """

    text: str
    blocks: tuple[Block, ...]
    id: str | None = None
    on: date | None = None
    language: str | None = None
    region: str | None = None
