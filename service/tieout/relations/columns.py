"""Columns that speak of other columns: shares of a total, changes between two periods."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeVar

from tieout.figures import Figure, FigureId, Interval, Kind, Level
from tieout.relations.grid import AMOUNTS, Grid
from tieout.relations.likeness import addable, alike
from tieout.relations.relation import Change, Evidence, Share

PERCENT = Fraction(1, 100)
NO_AMOUNTS = frozenset(("average", "margin", "rise", "fall", "each"))
Told = TypeVar("Told", Share, Change)


def is_no_amount(grid: Grid, column: int) -> bool:
    """Whether a heading says that its column cannot be added up."""
    heading = grid.headings.get(column, "")
    says = any(grid.says(column, what) for what in ("share", "change"))
    return says or "%" in heading or not grid.names(heading).isdisjoint(NO_AMOUNTS)


def shares(grid: Grid) -> Iterator[Share]:
    """Yield the shares of a total: of the nearest column of amounts before that they fit."""
    for column in grid.columns:
        if grid.total is not None and grid.says(column, "share"):
            before = [it for it in grid.columns if it < column and not is_no_amount(grid, it)]
            told = (_borne_out(_shares(grid, it, column), grid) for it in reversed(before))
            yield from next(filter(None, told), ())


def _shares(grid: Grid, amounts: int, percents: int) -> list[Share]:
    percent, part = grid.column(percents), grid.column(amounts)
    whole = part.pop(grid.total or 0, None)
    return [
        Share(part=it.id, whole=whole.id, percent=percent[row].id, evidence=_said(grid, percents))
        for row, it in part.items()
        if whole is not None and row in percent and percent[row].kind is Kind.PERCENT
        if alike((it, whole)) and whole.kind in AMOUNTS
    ]


def changes(grid: Grid) -> Iterator[Change]:
    """Yield the changes from the earlier to the later of the two columns before theirs."""
    for column in grid.columns:
        told = grid.says(column, "change") and not grid.says(column, "share")
        pair = _periods(grid, column) if told else None
        if pair is not None:
            yield from _borne_out(_changes(grid, pair, column), grid)


def _changes(grid: Grid, pair: tuple[int, int], column: int) -> list[Change]:
    old, new = (grid.column(it) for it in pair)
    return [
        Change(
            old=old[row].id,
            new=new[row].id,
            by=by.id,
            measure="percent" if by.kind is Kind.PERCENT else "amount",
            evidence=_said(grid, column),
        )
        for row, by in grid.column(column).items()
        if row in old and row in new and _can_change(old[row], new[row], by)
    ]


def _said(grid: Grid, column: int) -> Evidence:
    return Evidence(cue=grid.headings[column])


def _periods(grid: Grid, column: int) -> tuple[int, int] | None:
    """Return the columns of the earlier and the later period, where just two stand before."""
    before = [it for it in grid.columns if it < column and not is_no_amount(grid, it)]
    starts = {start: it for it in before[-2:] if (start := _start(grid, it))}
    return (starts[min(starts)], starts[max(starts)]) if len(starts) > 1 else None


def _start(grid: Grid, column: int) -> str | None:
    """Return what sorts the period of a column: its first day, or its name ("FY2023")."""
    periods = {it.period for it in grid.column(column).values()}
    period = periods.pop() if len(periods) == 1 else None
    if period is None:
        return None
    return period.start.isoformat() if period.start else period.label


def _can_change(old: Figure, new: Figure, by: Figure) -> bool:
    if by.kind is Kind.PERCENT:
        return old.value > 0 and new.value > 0 and alike((old, new)) and old.kind in AMOUNTS
    return addable((old, new, by)) and old.kind in AMOUNTS


def _borne_out(told: Sequence[Told], grid: Grid) -> Sequence[Told]:
    """
    Return the relations of a column where at least half of them hold, else none.

    "Share" may be a share of something else, "growth" may be organic: then no row fits. One wrong
    row among right ones is what we look for.
    """
    figures = {it.id: it for it in grid.figures.values()}
    holding = sum(_holds(it, figures) for it in told)
    return told if holding and holding * 2 >= len(told) else ()


def _holds(relation: Share | Change, figures: Mapping[FigureId, Figure]) -> bool:
    def of(id_: FigureId | None) -> Interval:
        return figures[id_ or ""].read(Level.ROUNDED)

    if isinstance(relation, Share):
        return of(relation.part).meets(of(relation.whole) * of(relation.percent).scaled(PERCENT))
    rise, by = of(relation.new) - of(relation.old), of(relation.by)
    return rise.meets(by if relation.measure == "amount" else of(relation.old) * by.scaled(PERCENT))
