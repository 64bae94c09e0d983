"""A table as rows and columns: what heads them, and the one figure of each cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from tieout.documents import Block, Cell
from tieout.figures import Figure, FigureId, Kind
from tieout.relations.texts.text import Text
from tieout.relations.wording.cues import Cues
from tieout.relations.wording.lexer import lowered

YEARS = range(1900, 2101)
AMOUNTS = frozenset({Kind.MONEY, Kind.COUNT})
NIL = "-–—−. "
HEADINGS_MAX = 4


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """
    The figures of a table by row and column, with headings and labels in small letters.

    Row 0 is the heading's, where it has one, with those below it down to the first figure; column 0
    is the labels'. A cell of several figures has none; ``gaps`` are cells that say something else
    than a figure or nil: "n/a". ``last`` is the last row of amounts, but for prices and shares; of
    shares where there is nothing else.
    """

    cues: Cues
    headings: Mapping[int, str]
    labels: Mapping[int, str]
    rows: Mapping[int, Mapping[int, Figure]]
    columns: Mapping[int, Mapping[int, Figure]]
    gaps: frozenset[tuple[int, int]]
    last: int

    def row(self, number: int) -> dict[int, Figure]:
        """Return the figures of a row by column."""
        return dict(self.rows.get(number, {}))

    def column(self, number: int) -> dict[int, Figure]:
        """Return the figures of a column by row; the year that heads it is none of them."""
        return dict(self.columns.get(number, {}))

    @property
    def by_id(self) -> dict[FigureId, Figure]:
        return {it.id: it for row in self.rows.values() for it in row.values()}

    @property
    def total(self) -> int | None:
        """The row of totals, where it is the only one and the last but for prices and shares."""
        totals = [row for row, label in self.labels.items() if self.is_total(label)]
        return self.last if totals == [self.last] and not self.is_nested else None

    @property
    def is_nested(self) -> bool:
        """Whether a row is a part of another: "of which"."""
        return any(map(self.is_within, self.labels.values()))

    def is_within(self, label: str) -> bool:
        return not self.names(label).isdisjoint(("of_which", "including"))

    def is_total(self, label: str) -> bool:
        return label.strip(" .:：*") in self.cues.totals

    def is_subtotal(self, label: str) -> bool:
        return label.strip(" .:：*") in self.cues.subtotals

    def names_total(self, label: str) -> bool:
        """Whether a label holds a word for a total: "total assets", "流动资产合计"."""
        if self.cues.spaced:
            return not self.cues.totals.isdisjoint(label.replace(":", " ").split())
        return label.strip(" .:：*").endswith(tuple(self.cues.totals))

    def names(self, label: str) -> frozenset[str]:
        """Return the classes of cues in a heading or a label."""
        return frozenset(it.name for it in self.cues.lexer.tokens(label, 0, len(label)))

    def measures(self, label: str) -> frozenset[str]:
        """Return what a label says that its row measures."""
        tokens = self.cues.lexer.tokens(label, 0, len(label))
        return frozenset(it.value for it in tokens if it.name == "measure")

    def says(self, column: int, what: str) -> bool:
        """Whether a heading names a "share", a "change" or a whole "year"."""
        return bool(self.cues.headings[what].search(self.headings.get(column, "")))


Held = Sequence[tuple[Cell, Block, Sequence[Figure]]]


def grids(text: Text) -> Iterator[Grid]:
    """Yield the tables of a document."""
    by_block: dict[int, list[Figure]] = {}
    for figure in text.figures.values():
        if figure.span is not None:
            by_block.setdefault(figure.span.block, []).append(figure)
    cells = [
        (it.cell, it, by_block.get(at, ()))
        for at, it in enumerate(text.document.blocks)
        if it.cell is not None
    ]
    for _, table in groupby(cells, key=lambda it: it[0].table):
        yield _grid(text.cues, list(table))


def _grid(cues: Cues, table: Held) -> Grid:
    figures = {
        (cell.row, cell.column): inside[0]
        for cell, _, inside in table
        if cell.column and len(inside) == 1 and not _heads(cell.row, inside[0])
    }
    first = max(min((row for row, _ in figures), default=1), 1)
    gaps = (
        (cell.row, cell.column)
        for cell, block, _ in table
        if cell.row >= first and cell.column and block.text.strip(NIL)
    )
    rows: dict[int, dict[int, Figure]] = {}
    columns: dict[int, dict[int, Figure]] = {}
    for (row, column), figure in figures.items():
        rows.setdefault(row, {})[column] = columns.setdefault(column, {})[row] = figure
    amounts = [row for (row, _), it in figures.items() if it.kind in AMOUNTS and not it.per]
    return Grid(
        cues,
        headings=_headings(table, first),
        labels={cell.row: lowered(block.text) for cell, block, _ in table if cell.column == 0},
        rows=rows,
        columns=dict(sorted(columns.items())),
        gaps=frozenset(gaps) - figures.keys(),
        last=max(amounts or rows, default=0),
    )


def _headings(table: Held, first: int) -> dict[int, str]:
    """Return what heads each column, from above down; a row's label heads the labels alone."""
    found: dict[int, str] = {}
    for cell, block, _ in table:
        if cell.row < min(first, HEADINGS_MAX):
            for column in cell.columns if cell.column else (0,):
                above = found.get(column)
                said = lowered(block.text)
                found[column] = said if above is None else f"{above} {said}"
    return found


def _heads(row: int, figure: Figure) -> bool:
    return row == 0 and figure.kind is Kind.COUNT and figure.value in YEARS
