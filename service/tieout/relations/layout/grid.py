"""A table as rows and columns: what heads them, and the one figure of each cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from tieout.documents import Block
from tieout.figures import Figure, FigureId, Kind
from tieout.relations.texts.text import Text
from tieout.relations.wording.cues import Cues
from tieout.relations.wording.lexer import lowered

YEARS = range(1900, 2101)
AMOUNTS = frozenset({Kind.MONEY, Kind.COUNT})


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """
    The figures of a table by row and column, with headings and labels in small letters.

    Row 0 is the heading's, where it has one, and column 0 the labels'; a cell of several figures
    has none.
    """

    cues: Cues
    headings: Mapping[int, str]
    labels: Mapping[int, str]
    figures: Mapping[tuple[int, int], Figure]

    @property
    def columns(self) -> list[int]:
        return sorted({column for _, column in self.figures})

    def row(self, number: int) -> dict[int, Figure]:
        """Return the figures of a row by column."""
        return {column: it for (row, column), it in self.figures.items() if row == number}

    def column(self, number: int) -> dict[int, Figure]:
        """Return the figures of a column by row; the year that heads it is none of them."""
        return {row: it for (row, column), it in self.figures.items() if column == number}

    @property
    def by_id(self) -> dict[FigureId, Figure]:
        return {it.id: it for it in self.figures.values()}

    @property
    def total(self) -> int | None:
        """The row of totals, where it is the only one and the last but for prices and shares."""
        totals = [row for row, label in self.labels.items() if self.is_total(label)]
        amounts = {at: it for at, it in self.figures.items() if it.kind in AMOUNTS and not it.per}
        last = max((row for row, _ in amounts), default=0)
        return last if totals == [last] and not self.is_nested else None

    @property
    def is_nested(self) -> bool:
        """Whether a row is a part of another: "of which"."""
        return any(
            not self.names(label).isdisjoint(("of_which", "including", "total"))
            for label in self.labels.values()
            if not self.is_total(label)
        )

    def is_total(self, label: str) -> bool:
        return label.strip(" .:：*") in self.cues.totals

    def names(self, label: str) -> frozenset[str]:
        """Return the classes of cues in a heading or a label."""
        return frozenset(it.name for it in self.cues.lexer.tokens(label, 0, len(label)))

    def says(self, column: int, what: str) -> bool:
        """Whether a heading names a "share", a "change" or a whole "year"."""
        return bool(self.cues.headings[what].search(self.headings.get(column, "")))


def grids(text: Text) -> Iterator[Grid]:
    """Yield the tables of a document."""
    cells = [(at, it) for at, it in enumerate(text.document.blocks) if it.cell is not None]
    if not cells:
        return
    by_block: dict[int, list[Figure]] = {}
    for figure in text.figures.values():
        if figure.span is not None:
            by_block.setdefault(figure.span.block, []).append(figure)
    for _, table in groupby(cells, key=lambda it: it[1].cell.table if it[1].cell else 0):
        yield _grid(text.cues, list(table), by_block)


def _grid(cues: Cues, table: list[tuple[int, Block]], by_block: Mapping[int, list[Figure]]) -> Grid:
    headings: dict[int, str] = {}
    labels: dict[int, str] = {}
    figures: dict[tuple[int, int], Figure] = {}
    for at, block in table:
        if block.cell is None:
            continue
        row, column = block.cell.row, block.cell.column
        inside = by_block.get(at, [])
        if row == 0:
            headings[column] = lowered(block.text)
        if column == 0:
            labels[row] = lowered(block.text)
        elif len(inside) == 1 and not _heads(row, inside[0]):
            figures[row, column] = inside[0]
    return Grid(cues, headings, labels, figures)


def _heads(row: int, figure: Figure) -> bool:
    return row == 0 and figure.kind is Kind.COUNT and figure.value in YEARS
