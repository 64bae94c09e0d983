"""Markdown: headings, paragraphs, items, quotes and pipe tables; what is code is not read."""

import re
from collections.abc import Iterator
from html import unescape

from tieout.documents.document import Block, BlockKind, Cell
from tieout.documents.front_matter import split_front_matter, titles
from tieout.documents.lines import Line, indent, lines
from tieout.documents.plain import BULLET
from tieout.documents.weave import Weave

HEADING = re.compile(r" {0,3}#{1,6}[ \t]+|[ \t]+#{1,12}[ \t]*$")
UNDERLINE = re.compile(r" {0,3}(?:={2,200}|-{2,200})\s{0,20}\Z")
RULE = re.compile(r" {0,3}(?:\*[ \t]*){3,80}\s{0,20}\Z| {0,3}(?:_[ \t]*){3,80}\s{0,20}\Z")
FENCE = re.compile(r" {0,3}(`{3,20}|~{3,20})")
QUOTE = re.compile(r" {0,3}(?:> ?){1,6}")
CODE_SPACES = 4
DELIMITER = re.compile(r"\s{0,80}:?-{1,1000}:?\s{0,80}")
CELL = re.compile(r"((?:[^|\\]|\\.){1,20000}+|(?=\|))(?:\||\Z)")
MARKUP = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!\[(?P<picture>[^\]\n]{0,300})\]\([^)\n]{0,500}\)"
    r"|\[(?P<link>[^\[\]\n]{1,500})\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,100}\])"
    r"|(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|<(?P<auto>https?://[^>\s]{1,500})>"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,300}>|<!--(?:[^-\n]|-(?!->)){0,300}-->)"
    r"|(?P<mark>\*{1,3}|~~|`{1,3}|(?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)|(?<=[.%)])_{1,3}(?!\w))"
)


def read_markdown(text: str) -> Iterator[Block]:
    r"""
    Yield the blocks of a Markdown text.

    >>> [(it.kind.value, it.text) for it in read_markdown("# Sale\n\nIt paid **US$5** million.")]
    [('title', 'Sale'), ('paragraph', 'It paid US$5 million.')]
    """
    front, body = split_front_matter(list(lines(text)))
    yield from titles(front)
    tables, listed = 0, False
    for group in _groups(iter(body)):
        if _is_code(group) and not listed:
            continue
        listed = any(BULLET.match(it.text) for it in group) or _is_code(group)
        if len(group) > 1 and "|" in group[0].text and _delimits(group[1].text):
            yield from _table(group, tables)
            tables += 1
        else:
            yield from _prose(group)


def _is_code(group: list[Line]) -> bool:
    """Whether lines are set in as code is; below a list they may be what its items go on with."""
    return all(indent(it) >= CODE_SPACES for it in group)


def _delimits(text: str) -> bool:
    """Whether a line rules off the heading of a table: "|:--|--:|"."""
    columns = text.strip().removeprefix("|").removesuffix("|").split("|")
    return all(map(DELIMITER.fullmatch, columns))


def _groups(all_lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Lines between empty ones; fenced code is left out, marks of quotes are taken off."""
    group: list[Line] = []
    fence: str | None = None
    for raw in all_lines:
        line = _unquoted(raw)
        mark = FENCE.match(line.text)
        if fence is not None:
            fence = None if mark and mark[1].startswith(fence) else fence
            continue
        if mark or line.empty or RULE.match(line.text):
            if group:
                yield group
            group, fence = [], mark[1] if mark else None
            continue
        group.append(line)
    if group:
        yield group


def _unquoted(line: Line) -> Line:
    quote = QUOTE.match(line.text)
    return Line(line.text[quote.end() :], line.at + quote.end()) if quote else line


def _prose(group: list[Line]) -> Iterator[Block]:
    weave, kind, depth = Weave(), BlockKind.PARAGRAPH, 0
    for line in group:
        if UNDERLINE.match(line.text):
            yield from weave.woven(BlockKind.TITLE)
            kind = BlockKind.PARAGRAPH
            continue
        heading, bullet = HEADING.match(line.text), BULLET.match(line.text)
        start = heading or bullet
        if start or kind is BlockKind.TITLE:
            yield from weave.woven(kind, depth=depth)
            kind = BlockKind.TITLE if heading else BlockKind.ITEM if bullet else BlockKind.PARAGRAPH
            depth = indent(line)
        skipped = start.end() if start else 0
        end = len(line.text)
        if heading:
            closing = HEADING.search(line.text, skipped)
            end = closing.start() if closing else end
        _inline(weave, line.text[skipped:end], line.at + skipped)
        weave.add("\n", line.at + end)
    yield from weave.woven(kind, depth=depth)


def _table(group: list[Line], table: int) -> Iterator[Block]:
    weave, row = Weave(), 0
    for number, line in enumerate(group):
        if number == 1:
            continue
        for column, (text, at) in enumerate(_columns(line)):
            _inline(weave, text, at)
            block = weave.block(BlockKind.CELL, Cell(table, row, column))
            if block is not None:
                yield block
        row += 1


def _columns(line: Line) -> Iterator[tuple[str, int]]:
    """Cells between bars; an escaped bar is part of its cell."""
    body = line.text.rstrip()
    start = len(body) - len(body.lstrip())
    start += body.startswith("|", start)
    end = len(body) - (body.endswith("|") and not body.endswith("\\|"))
    for part in CELL.finditer(body[start:end]):
        yield part[1], line.at + start + part.start()


def _inline(weave: Weave, text: str, at: int) -> None:
    """Add a line without its marks of emphasis, with the text of its links."""
    end = 0
    for found in MARKUP.finditer(text):
        weave.add(text[end : found.start()], at + end)
        group = found.lastgroup
        match group:
            case "entity":
                weave.add(unescape(found[0]), at + found.start(), width=len(found[0]))
            case "link":
                _inline(weave, found["link"], at + found.start("link"))
            case "escaped" | "auto":
                weave.add(found[group], at + found.start(group))
            case _:
                pass
        end = found.end()
    weave.add(text[end:], at + end)
