"""Plain text: paragraphs between empty lines, a headline, list items, tables."""

import re
from collections.abc import Iterator

from tieout.documents.aligned import Field, Rows, split_table
from tieout.documents.document import Block, BlockKind, Cell
from tieout.documents.lines import Line, grouped, indent, lines
from tieout.documents.weave import Weave

TITLE_CHARS_MAX = 200
SENTENCE_END = re.compile(r"[.!?:;,…。！？：；，、][\"'”’»」』)）]?\s*\Z")
FULL_STOP = re.compile(r"[.!?…。！？][\"'”’»」』)）]?\s*\Z")
LABEL = re.compile(r"\s{0,8}[^\W\d_][^:：.!?。！？]{0,40}[:：](?!//)\s{0,4}\S")
BULLET = re.compile(
    r"[^\S\n]{0,12}(?:[-*•‣▪●–—・·]|[0-9]{1,2}[.)]|\([a-z0-9]{1,2}\))[^\S\n]{1,8}(?=\S)"
)

MINUS = re.compile(r"[^\S\n]{0,12}[-–] [^\s\w]{0,2}[0-9]\S{0,40}(?: \S{1,20}){0,2}\s*\Z")


def read_plain(text: str) -> Iterator[Block]:
    """Yield the blocks of plain text; the first is a title where it reads like a headline."""
    groups, tables = list(grouped(lines(text))), 0
    for number, group in enumerate(groups):
        more = len(groups) > 1 or len(group) > 1
        above, rows = _tabled(group) or (group, [])
        if above:
            yield from _prose(above, opening=more and number == 0, alone=not more)
        if rows:
            yield from _cells(rows, tables)
            tables += 1


def _prose(group: list[Line], *, opening: bool, alone: bool) -> Iterator[Block]:
    """Yield paragraphs and items; one line *alone* that says "- 5%" is no list, but negative."""
    width = max(line.width for line in group)
    weave, kind, depth = Weave(), BlockKind.PARAGRAPH, 0
    if opening and _is_headline(group, width):
        kind = BlockKind.TITLE
    for number, line in enumerate(group):
        bullet = None if alone and MINUS.match(line.text) else BULLET.match(line.text)
        if number and (bullet or _ends(group[number - 1], line, width, kind)):
            yield from weave.woven(kind, depth=depth)
            kind = BlockKind.PARAGRAPH
        skipped = 0
        if bullet:
            kind, skipped, depth = BlockKind.ITEM, bullet.end(), indent(line)
        weave.add(line.text[skipped:], line.at + skipped)
    yield from weave.woven(kind, depth=depth)


def _is_headline(group: list[Line], width: int) -> bool:
    """A first line without a sentence's end, alone or with room left before a capital."""
    headline = group[0]
    if headline.width > TITLE_CHARS_MAX or SENTENCE_END.search(headline.text):
        return False
    if BULLET.match(headline.text) or (len(group) > 1 and _are_labelled(headline, group[1])):
        return False
    return len(group) == 1 or _stops_short(headline, group[1], width)


def _are_labelled(line: Line, following: Line) -> bool:
    """Whether two lines are of a list without bullets: "Revenue: …", "Gross profit: …"."""
    return bool(LABEL.match(line.text) and LABEL.match(following.text))


def _stops_short(line: Line, following: Line, width: int) -> bool:
    """Whether the next word would have fitted, and looks like a beginning."""
    start = following.text.lstrip()
    word = start.split(maxsplit=1)[0]
    return not start[0].islower() and line.width + 1 + len(word) <= width


def _ends(line: Line, following: Line, width: int, kind: BlockKind) -> bool:
    """Whether a paragraph ends with a line although the next one is not empty."""
    if kind is BlockKind.TITLE or _are_labelled(line, following):
        return True
    if line.text.rstrip()[-1].isdigit() and following.text.lstrip()[0].isdigit():
        return True
    return bool(FULL_STOP.search(line.text)) and _stops_short(line, following, width)


def _tabled(group: list[Line]) -> tuple[list[Line], Rows] | None:
    """Return the lines above a table and its rows, where lines are one: of tabs, or set in line."""
    tabs = {line.text.strip("\r\n").count("\t") for line in group}
    if len(group) > 1 and len(tabs) == 1 and tabs != {0}:
        return [], list(map(_tabbed, group))
    return split_table(group)


def _tabbed(line: Line) -> list[Field]:
    at, found = line.at, []
    for text in line.text.split("\t"):
        found.append((text, at))
        at += len(text) + 1
    return found


def _cells(rows: Rows, table: int) -> Iterator[Block]:
    weave = Weave()
    for row, fields in enumerate(rows):
        for column, (text, at) in enumerate(fields):
            weave.add(text, at)
            block = weave.block(BlockKind.CELL, Cell(table, row, column))
            if block is not None:
                yield block
