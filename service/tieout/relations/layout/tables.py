"""Tables: columns that add up to their total, rows that do, shares of a total, growth."""

from collections.abc import Container, Iterator

from tieout.figures import Figure, FigureId
from tieout.relations.evidence import Evidence
from tieout.relations.layout.columns import (
    NO_AMOUNTS,
    adds_up,
    changes,
    is_all,
    is_no_amount,
    shares,
)
from tieout.relations.layout.footings import Footer
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
    Columns of averages and prices add up to nothing; what shares add up to is all of it, 100 %.
    """
    for grid in grids(text):
        told = list(shares(grid))
        yield from _down(grid, {it.percent for it in told})
        yield from _across(grid)
        yield from told
        yield from changes(grid)


def _down(grid: Grid, told: Container[FigureId | None]) -> Iterator[Sum]:
    """Yield what columns add up to, but for shares that are *told* of their amounts, too."""
    columns = {it: _addends(grid, it) for it in grid.columns if adds_up(grid, it)}
    columns = {
        number: column
        for number, column in columns.items()
        if not any(it.id in told for it in column.values())
    }
    for footing in Footer(grid, columns).footings():
        label = grid.labels.get(footing.total, "")
        for number, column in columns.items():
            parts = [column[it] for it in footing.parts if it in column]
            known = all((it, number) not in grid.gaps for it in footing.parts)
            total = column.get(footing.total)
            if known and total is not None and footing.speaks_of(total):
                yield from _sum(parts, total, cue=label)


def _addends(grid: Grid, column: int) -> dict[int, Figure]:
    """Return what may be added up in a column: no prices, averages or margins among amounts."""
    return {
        row: it
        for row, it in grid.column(column).items()
        if (it.kind in AMOUNTS and not it.per) or is_no_amount(grid, column)
        if grid.names(grid.labels.get(row, "")).isdisjoint(NO_AMOUNTS)
    }


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
    if _can_be_sum(total) and _may_be_sum(parts, total):
        evidence = Evidence(cue=cue, tabular=True)
        yield Sum(parts=tuple(it.id for it in parts), total=total.id, evidence=evidence)


def _can_be_sum(total: Figure) -> bool:
    """Whether totals are told in such figures: amounts that are no prices, and all of 100 %."""
    return (total.kind in AMOUNTS and not total.per) or is_all(total)


def _may_be_sum(parts: list[Figure], total: Figure) -> bool:
    """A "total" between its smallest and its largest part is their average, not their sum."""
    values = [it.value for it in parts]
    return min(values) < 0 or not min(values) <= total.value < max(values)
