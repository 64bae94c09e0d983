"""Runs of what was sent, woven into the text of one block with a map back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tieout.documents.document import Block, BlockKind, Cell

# Han, kana, fullwidth forms: scripts that break lines inside a word and write no space for it.
WIDE = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
RUN = re.compile(r"\S++(?:[^\S\n\r]\S++)*+")
WIDE_END, WIDE_START = re.compile(f"[{WIDE}]\\Z"), re.compile(f"[{WIDE}]")
KEPT_SPACES = frozenset("\xa0\u2007\u2009\u202f")
CONTROL_SPACES = str.maketrans("\t\v\f", "   ")


@dataclass(slots=True)
class Weave:
    """
    The block being read: pieces of text, and where each of them came from.

    White space between pieces becomes one space; a line break between two wide characters becomes
    nothing. Single no-break and thin spaces stay as they are: they may group digits.
    """

    pieces: list[str] = field(default_factory=list)
    anchors: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    gap: str = ""

    def add(self, text: str, at: int, *, width: int | None = None) -> None:
        """Append text whose first character stands at an offset; *width* where it stands for more.

        An entity such as ``&euro;`` is one character that takes six of what was sent.
        """
        end = 0
        for run in RUN.finditer(text):
            self.gap += text[end : run.start()]
            self._append(run[0].translate(CONTROL_SPACES), at + run.start())
            end = run.end()
        self.gap += text[end:]
        if width is not None and width != len(text) and not self.gap:
            self._anchor(at + width)

    def space(self) -> None:
        """Part what was added from what comes next."""
        self.gap += " "

    def block(self, kind: BlockKind, cell: Cell | None = None, *, depth: int = 0) -> Block | None:
        """Return what was woven and start afresh; None where there was nothing but white space."""
        text, anchors = "".join(self.pieces), tuple(self.anchors)
        self.pieces, self.anchors, self.length, self.gap = [], [], 0, ""
        return Block(kind, text, _trimmed(anchors, len(text)), cell, depth) if text else None

    def woven(self, kind: BlockKind, *, depth: int = 0) -> Iterator[Block]:
        """Yield what was woven, if there is anything."""
        block = self.block(kind, depth=depth if kind is BlockKind.ITEM else 0)
        if block is not None:
            yield block

    def _append(self, text: str, at: int) -> None:
        if self.gap and self.pieces and not self._breaks_a_word(text):
            self.pieces.append(self.gap if self.gap in KEPT_SPACES else " ")
            self.length += 1
        self.gap = ""
        self._anchor(at)
        self.pieces.append(text)
        self.length += len(text)

    def _breaks_a_word(self, text: str) -> bool:
        if "\n" not in self.gap and "\r" not in self.gap:
            return False
        return bool(WIDE_END.search(self.pieces[-1][-1]) and WIDE_START.match(text))

    def _anchor(self, at: int) -> None:
        if self.anchors:
            here, there = self.anchors[-1]
            if there - here == at - self.length:
                return
            if here == self.length:
                self.anchors.pop()
        self.anchors.append((self.length, at))


def _trimmed(anchors: tuple[tuple[int, int], ...], length: int) -> tuple[tuple[int, int], ...]:
    """An anchor after the last character belongs to nothing."""
    return tuple(anchor for anchor in anchors if anchor[0] < length)
