"""Tables: columns that add up to their total, rows that do, shares of a total, growth."""

from collections.abc import Iterator

from tieout.figures import Figure
from tieout.relations.evidence import Evidence
from tieout.relations.layout.columns import NO_AMOUNTS, changes, is_no_amount, shares
from tieout.relations.layout.grid import AMOUNTS, Grid, grids
from tieout.relations.relation import Relation, Sum
from tieout.relations.texts.likeness import alike
from tieout.relations.texts.text import Text

PARTS_MIN = 2
PARTS_OF_A_YEAR = frozenset((4, 12))


def in_tables(text: Text) -> Iterator[Relation]:
    """
    Yield what the tables of a text say.

    Only what a heading or a label names is read: a row or a column of totals, shares, changes.
    Columns of averages and prices add up to nothing; nor does a table with rows that are parts of
    other rows ("of which").
    """
    for grid in grids(text):
        yield from _down(grid)
        yield from _across(grid)
        yield from shares(grid)
        yield from changes(grid)


def _down(grid: Grid) -> Iterator[Sum]:
    last = grid.total
    if last is None:
        return
    for column in grid.columns:
        figures = grid.column(column)
        parts = [it for row, it in figures.items() if row < last]
        if last in figures and not is_no_amount(grid, column):
            yield from _sum(parts, figures[last], cue=grid.labels[last])


def _across(grid: Grid) -> Iterator[Sum]:
    """The last column of amounts is the total of the others, or the year of its quarters."""
    columns = [it for it in grid.columns if not is_no_amount(grid, it)]
    total = next((it for it in columns[::-1] if _sums_up(grid, it, columns)), None)
    if total is None:
        return
    for row in grid.labels:
        figures = grid.row(row)
        if total in figures and not grid.names(grid.labels[row]) & NO_AMOUNTS:
            parts = [figures[it] for it in columns if it < total and it in figures]
            yield from _sum(parts, figures[total], cue=grid.headings[total])


def _sums_up(grid: Grid, column: int, columns: list[int]) -> bool:
    before = [it for it in columns if it < column]
    headings = [grid.headings.get(it, "") for it in before]
    if grid.is_total(grid.headings.get(column, "")):
        return not any(map(grid.is_total, headings))
    in_parts = [grid.names(it) & {"quarter", "month"} for it in headings]
    return grid.says(column, "year") and len(before) in PARTS_OF_A_YEAR and all(in_parts)


def _sum(parts: list[Figure], total: Figure, *, cue: str) -> Iterator[Sum]:
    if len(parts) < PARTS_MIN or not alike((total, *parts)):
        return
    if total.kind in AMOUNTS and not total.per and _may_be_sum(parts, total):
        yield Sum(parts=tuple(it.id for it in parts), total=total.id, evidence=Evidence(cue=cue))


def _may_be_sum(parts: list[Figure], total: Figure) -> bool:
    """A "total" between its smallest and its largest part is their average, not their sum."""
    values = [it.value for it in parts]
    return min(values) < 0 or not min(values) <= total.value < max(values)
