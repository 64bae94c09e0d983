"""Lists of amounts with their total: behind the list, as its last item, or in the line above it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TypeAlias

from tieout.documents import BlockKind
from tieout.figures import Figure, Kind
from tieout.relations.evidence import Evidence
from tieout.relations.layout.grid import AMOUNTS
from tieout.relations.layout.parents import is_made_up
from tieout.relations.layout.proof import borne_out
from tieout.relations.relation import Share, Sum
from tieout.relations.texts.likeness import addable
from tieout.relations.texts.text import Text
from tieout.relations.wording.cues import Cues
from tieout.relations.wording.lexer import lowered

PARTS_MIN = 2
NO_ITEM = -1
WITHIN = frozenset(("of_which", "including"))
COLONS = (":", "：")
BETWEEN = " :：\t\xa0-–—="


Lines: TypeAlias = tuple["Line", ...]
List: TypeAlias = tuple[Lines, Sequence["Line"], Sequence["Line"]]
"""The items of a list, the line above and the line below it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A block in small letters, with its figures; below an item, those that stand deeper."""

    text: str
    depth: int
    figures: tuple[Figure, ...]
    inner: Lines = ()

    @property
    def amount(self) -> Figure | None:
        """The one amount of a line, beside which percentages may stand."""
        amounts = [it for it in self.figures if it.kind in AMOUNTS]
        return amounts[0] if len(amounts) == 1 else None

    def names(self, cues: Cues) -> set[str]:
        return {it.name for it in cues.lexer.tokens(self.text, 0, len(self.text))}

    def is_within(self, cues: Cues) -> bool:
        """Whether an item is a part of another one; one that announces its own parts is not."""
        return not self.inner and bool(self.names(cues) & WITHIN)

    def is_total(self, cues: Cues) -> bool:
        """Whether nothing but the word for a total leads to the amount: "Total: $5 million"."""
        amount = self.amount
        if amount is None or amount.span is None:
            return False
        return self.text[: amount.span.at].strip(BETWEEN) in cues.totals

    def announces(self, cues: Cues) -> bool:
        """Whether a line names the parts that follow: "The budget of $5 million is made up of:"."""
        return self.text.rstrip().endswith(COLONS) and "comprise" in self.names(cues)


def in_lists(text: Text) -> Iterator[Sum | Share]:
    """
    Yield the sums of lists whose items state one amount each, and the items' shares of them.

    A list inside an item is a list of its own; what the item states counts in the outer one.
    """
    if not any(it.kind is BlockKind.ITEM for it in text.document.blocks):
        return
    runs = [list(run) for _, run in groupby(_lines(text), key=lambda it: it.depth > NO_ITEM)]
    for number, run in enumerate(runs):
        if run[0].depth > NO_ITEM:
            above = runs[number - 1][-1:] if number else []
            below = runs[number + 1][:1] if number + 1 < len(runs) else []
            for items, over, under in _lists(_nested(run), above, below):
                yield from _in_list(text.cues, items, over, under)


def _lines(text: Text) -> Iterator[Line]:
    by_block: dict[int, list[Figure]] = {}
    for figure in text.figures.values():
        if figure.span is not None:
            by_block.setdefault(figure.span.block, []).append(figure)
    for at, block in enumerate(text.document.blocks):
        depth = block.depth if block.kind is BlockKind.ITEM else NO_ITEM
        yield Line(lowered(block.text), depth, tuple(by_block.get(at, ())))


def _nested(run: Sequence[Line]) -> Lines:
    """Put items below the one before them that they stand deeper than."""
    behind: list[Line] = []
    for line in reversed(run):
        inner = []
        while behind and behind[-1].depth > line.depth:
            inner.append(behind.pop())
        behind.append(replace(line, inner=tuple(inner)))
    return tuple(reversed(behind))


def _lists(items: Lines, above: Sequence[Line], below: Sequence[Line]) -> Iterator[List]:
    """Yield a list and those inside its items, with the lines above and below each."""
    waiting: list[List] = [(items, above, below)]
    while waiting:
        found = waiting.pop()
        yield found
        waiting += [(it.inner, (it,), ()) for it in found[0] if it.inner]


def _in_list(
    cues: Cues, items: Lines, above: Sequence[Line], below: Sequence[Line]
) -> Iterator[Sum | Share]:
    closing = [it for it in (items[-1], *below) if it.is_total(cues)]
    totals = closing or [it for it in above if it.announces(cues)]
    parts = [it for it in items if it not in closing]
    totals = totals or [it for it in above if it.depth > NO_ITEM and _is_parent(cues, it, parts)]
    if totals and not any(it.is_within(cues) for it in parts):
        yield from _summed(parts, totals[0])


def _is_parent(cues: Cues, line: Line, items: Sequence[Line]) -> bool:
    """Whether an item tells the total of those inside it: "Total raised: $69M"."""
    total, parts = line.amount, [it.amount for it in items if it.amount is not None]
    if total is None or total.span is None or len(parts) != len(items) or not addable(parts):
        return False
    return is_made_up(cues, line.text[: total.span.at], total, parts)


def _summed(lines: Sequence[Line], closing: Line) -> Iterator[Sum | Share]:
    total, parts = closing.amount, [it.amount for it in lines]
    known = [it for it in parts if it is not None]
    if total is None or len(known) != len(lines) or len(known) < PARTS_MIN or total.per:
        return
    if addable((total, *known)):
        evidence = Evidence(cue=closing.text[:30], tabular=closing.depth > NO_ITEM)
        yield Sum(parts=tuple(it.id for it in known), total=total.id, evidence=evidence)
        yield from borne_out(_shares(lines, total), {it.id: it for it in _all(lines, closing)})


def _shares(lines: Sequence[Line], total: Figure) -> list[Share]:
    """Return the shares of a list in which each item states one: "Asia: $60 million (50%)"."""
    found = []
    for line in lines:
        percents = [it for it in line.figures if it.kind is Kind.PERCENT]
        if line.amount is None or len(percents) != 1:
            return []
        found.append(Share(part=line.amount.id, whole=total.id, percent=percents[0].id))
    return found


def _all(lines: Sequence[Line], closing: Line) -> Iterator[Figure]:
    for line in (*lines, closing):
        yield from line.figures
