"""Tables whose last row is a total: each column of amounts adds up to it."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from tieout.documents import Block
from tieout.figures import Figure, Kind
from tieout.relations.lexing import lowered
from tieout.relations.likeness import alike
from tieout.relations.relation import Evidence, Sum
from tieout.relations.text import Text

PARTS_MIN = 2
YEARS = range(1900, 2101)
Grid = dict[tuple[int, int], tuple[Block, Figure | None]]


def footings(text: Text) -> Iterator[Sum]:
    """
    Yield the sums of tables that end in a row of totals, where the language has a word for it.

    Columns of percentages, averages and prices add up to nothing; nor does a table with rows that
    are parts of other rows ("of which").
    """
    cells = [
        (number, block)
        for number, block in enumerate(text.document.blocks)
        if block.cell is not None
    ]
    if not cells or not text.cues.totals:
        return
    figures: dict[int, list[Figure]] = {}
    for figure in text.figures.values():
        if figure.span is not None:
            figures.setdefault(figure.span.block, []).append(figure)
    for _, table in groupby(cells, key=lambda it: it[1].cell.table if it[1].cell else 0):
        yield from _of_table(text, _grid(table, figures))


def _grid(table: Iterator[tuple[int, Block]], figures: Mapping[int, list[Figure]]) -> Grid:
    grid: Grid = {}
    for number, block in table:
        inside = figures.get(number, [])
        if block.cell is not None:
            only = inside[0] if len(inside) == 1 else None
            grid[block.cell.row, block.cell.column] = (block, only)
    return grid


def _of_table(text: Text, grid: Grid) -> Iterator[Sum]:
    last = max(row for row, _ in grid)
    labels = {row: lowered(block.text) for (row, column), (block, _) in grid.items() if column == 0}
    totals = [row for row, label in labels.items() if _is_total(text, label)]
    if totals != [last] or any(_is_within(text, label) for label in labels.values()):
        return
    for column in sorted({column for _, column in grid if column > 0}):
        found = _of_column(text, grid, column, last)
        if found is not None:
            yield found


def _is_total(text: Text, label: str) -> bool:
    return label.strip(" .:：*") in text.cues.totals


def _is_within(text: Text, label: str) -> bool:
    tokens = text.cues.lexer.tokens(label, 0, len(label))
    return any(token.name in {"of_which", "including", "total"} for token in tokens) and (
        not _is_total(text, label)
    )


def _of_column(text: Text, grid: Grid, column: int, last: int) -> Sum | None:
    header, _ = grid.get((0, column), (None, None))
    if header is not None and _is_no_amount(text, lowered(header.text)):
        return None
    rows = [row for row in range(last) if (row, column) in grid]
    parts = [it for row in rows if (it := grid[row, column][1]) and not _heads(row, it)]
    total = grid.get((last, column), (None, None))[1]
    if total is None or len(parts) < PARTS_MIN or not alike((total, *parts)):
        return None
    if total.kind not in {Kind.MONEY, Kind.COUNT} or total.per or not _may_be_sum(parts, total):
        return None
    cue = grid[last, 0][0].text
    return Sum(parts=tuple(it.id for it in parts), total=total.id, evidence=Evidence(cue=cue))


def _is_no_amount(text: Text, header: str) -> bool:
    tokens = text.cues.lexer.tokens(header, 0, len(header))
    names = {token.name for token in tokens}
    return "%" in header or not names.isdisjoint(("average", "margin", "rise", "fall", "each"))


def _heads(row: int, figure: Figure) -> bool:
    """Whether a figure of the first row is the year that heads its column."""
    return row == 0 and figure.kind is Kind.COUNT and figure.value in YEARS


def _may_be_sum(parts: list[Figure], total: Figure) -> bool:
    """A "total" between its smallest and its largest part is their average, not their sum."""
    values = [it.value for it in parts]
    return min(values) < 0 or not min(values) <= total.value < max(values)
