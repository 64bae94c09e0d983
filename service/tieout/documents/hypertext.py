"""HTML: elements to blocks, by a scanner of our own that stays linear on broken markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from tieout.documents.document import Block, BlockKind
from tieout.documents.spans import Table
from tieout.documents.tags import Tag, Text, scan
from tieout.documents.weave import Weave

SKIPPED = frozenset({"script", "style", "noscript", "template", "svg", "select", "head", "sup"})
INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr "
    "output q rb rp rt ruby s samp small span strike strong sub time tt u var wbr"
)
INLINE = frozenset(INLINE_NAMES.split())
KINDS = {
    **dict.fromkeys(("title", "h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.TITLE),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.CELL),
    **dict.fromkeys(("caption", "figcaption"), BlockKind.CAPTION),
}
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")
LISTS = frozenset({"ul", "ol", "dl"})


def read_html(text: str) -> Iterator[Block]:
    """Yield the blocks of an HTML page or fragment; what is not shown is not read."""
    reader = _Reader()
    for token in scan(text):
        if isinstance(token, Text):
            reader.text(token)
        else:
            yield from reader.tag(token)
    yield from reader.close()


@dataclass(slots=True)
class _Reader:
    """Where in the page we are: the kind of the block, the tables around it."""

    weave: Weave = field(default_factory=Weave)
    kind: BlockKind = BlockKind.PARAGRAPH
    skipping: str | None = None
    open_tables: list[Table] = field(default_factory=list)
    tables: int = 0
    depth: int = 0
    opened: str | None = None

    def text(self, piece: Text) -> None:
        if self.skipping:
            return
        end = 0
        for entity in ENTITY.finditer(piece.text):
            self.weave.add(piece.text[end : entity.start()], piece.at + end)
            self.weave.add(unescape(entity[0]), piece.at + entity.start(), width=len(entity[0]))
            end = entity.end()
        self.weave.add(piece.text[end:], piece.at + end)

    def tag(self, tag: Tag) -> Iterator[Block]:
        if self.skipping:
            if (tag.closes and tag.name == self.skipping) or self._head_is_over(tag):
                self.skipping = None
        elif tag.name in SKIPPED and not tag.closes:
            self.weave.space()
            self.skipping = None if tag.empty else tag.name
        elif tag.name == "br":
            self.weave.space()
        elif tag.name == "code" and self.opened == "pre" and not self.weave.pieces:
            self.skipping = "pre"
        elif tag.name not in INLINE:
            yield from self.close()
            self._enter(tag)

    def close(self) -> Iterator[Block]:
        cell = self.open_tables[-1].cell() if self.open_tables else None
        kind = self.kind
        if kind is BlockKind.CELL and cell is None:
            kind = BlockKind.PARAGRAPH
        depth = self.depth if kind is BlockKind.ITEM else 0
        block = self.weave.block(kind, cell if kind is BlockKind.CELL else None, depth=depth)
        if block is not None:
            yield block

    def _head_is_over(self, tag: Tag) -> bool:
        """A head holds the page's title, and ends where the body begins, closed or not."""
        if self.skipping != "head" or tag.closes:
            return False
        if tag.name == "title":
            self.kind = BlockKind.TITLE
        return tag.name in {"title", "body"}

    def _enter(self, tag: Tag) -> None:
        self.opened = None if tag.closes else tag.name
        match tag.name, tag.closes:
            case "table", False:
                self.open_tables.append(Table(self.tables))
                self.tables += 1
            case "table", True:
                del self.open_tables[-1:]
            case "tr", False if self.open_tables:
                self.open_tables[-1].next_row()
            case "td" | "th", False if self.open_tables:
                self.open_tables[-1].next_cell(tag.attributes)
            case name, closes if name in LISTS:
                self.depth = max(self.depth + (-1 if closes else 1), 0)
            case _:
                pass
        if tag.closes:
            inside = bool(self.open_tables) and tag.name not in KINDS and tag.name != "tr"
            self.kind = self.kind if inside else BlockKind.PARAGRAPH
        else:
            self.kind = KINDS.get(tag.name, self._inherited(tag.name))

    def _inherited(self, name: str) -> BlockKind:
        """A paragraph inside an item or a cell is still that item or cell."""
        kept = self.kind in {BlockKind.ITEM, BlockKind.CELL, BlockKind.CAPTION}
        return self.kind if kept and name in {"p", "div"} else BlockKind.PARAGRAPH
