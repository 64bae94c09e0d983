"""Labelled amounts that follow each other: "Subtotal: €12,040", "VAT 20%: €2,408"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tieout.documents import Block
from tieout.figures import Figure, Kind
from tieout.relations.layout.grid import AMOUNTS
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import lowered

COLON = re.compile(r"[:：]\s{0,4}[-–−(]?\Z")
EDGES = " .:：*•·/|,;@()（）[]-–—\t\xa0\u3000"
LABEL_CHARS_MAX = 60
OPENS = re.compile(r"\s{0,2}[(（]\s?\Z")


@dataclass(frozen=True, slots=True)
class Entry:
    """An amount and the role that its label gives it; an unknown label gives none."""

    role: str | None
    amount: Figure | None = None
    percents: tuple[Figure, ...] = ()


def entries(text: Text) -> Iterator[Entry]:
    """
    Yield the labelled amounts of a document in order, tables apart.

    An entry without an amount parts what stands around it; lines of percentages do not.
    """
    by_block: dict[int, list[Figure]] = {}
    for figure in text.figures.values():
        if figure.span is not None:
            by_block.setdefault(figure.span.block, []).append(figure)
    for at, block in enumerate(text.document.blocks):
        inside = by_block.get(at, [])
        if block.cell is None and any(it.kind in AMOUNTS for it in inside):
            yield from _in_block(text, block, inside)
        elif block.cell is not None or not inside:
            yield Entry(None)


def _in_block(text: Text, block: Block, figures: Sequence[Figure]) -> Iterator[Entry]:
    written, start, waiting = lowered(block.text), 0, list[Figure]()
    last: Entry | None = None
    for figure in figures:
        if figure.kind is Kind.PERCENT:
            if last and not waiting and OPENS.match(_between(written, last.amount, figure)):
                last = replace(last, percents=(figure,))
                start = _until(figure)
            else:
                waiting.append(figure)
        elif figure.kind in AMOUNTS and figure.span is not None:
            if last is not None:
                yield last
            last = _entry(text, written, (start, figure.span.at), figure, waiting)
            start, waiting = figure.span.until, []
    if last is not None:
        yield last


def _entry(
    text: Text, written: str, stretch: tuple[int, int], amount: Figure, percents: list[Figure]
) -> Entry:
    """Read a label; a percentage in it that has a label of its own stands on another line."""
    start, end = stretch
    if not COLON.search(written, start, end):
        return Entry(None, amount)
    own: list[Figure] = []
    label, at = "", start
    for it in percents:
        before = written[at : it.span.at if it.span else at]
        label, own = (label + before, [*own, it]) if ":" not in before else ("", [])
        at = _until(it)
    label += written[at:end]
    plain = " ".join(label.strip(EDGES).split())
    role = text.cues.lines.get(plain) if len(plain) <= LABEL_CHARS_MAX else None
    return Entry(role, amount, tuple(own))


def _between(written: str, amount: Figure | None, figure: Figure) -> str:
    if amount is None or figure.span is None:
        return ""
    return written[_until(amount) : figure.span.at]


def _until(figure: Figure) -> int:
    return figure.span.until if figure.span else 0
