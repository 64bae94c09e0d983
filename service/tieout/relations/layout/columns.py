"""Columns that speak of other columns: shares of a total, changes between two periods."""

from collections.abc import Iterator

from tieout.figures import Figure, Kind
from tieout.relations.evidence import Evidence
from tieout.relations.layout.grid import AMOUNTS, Grid
from tieout.relations.layout.proof import borne_out
from tieout.relations.relation import Change, Share
from tieout.relations.texts.likeness import addable, alike

ALL = 100
SIGNS = frozenset(("%", "in %", "(%)", "％"))
NO_AMOUNTS = frozenset(("average", "margin", "rise", "fall", "each"))


def is_no_amount(grid: Grid, column: int) -> bool:
    """Whether a heading says that its column cannot be added up: shares, prices, page numbers."""
    heading = grid.headings.get(column, "")
    if heading.strip(" .:") in grid.cues.references:
        return True
    says = any(grid.says(column, what) for what in ("share", "change"))
    return says or "%" in heading or not grid.names(heading).isdisjoint(NO_AMOUNTS)


def adds_up(grid: Grid, column: int) -> bool:
    """Whether a column may have a total: amounts do, and shares of which all are 100 %."""
    if not is_no_amount(grid, column):
        return True
    return is_all(grid.column(column).get(grid.last))


def is_all(figure: Figure | None) -> bool:
    """Whether a figure is all of a whole: 100 %."""
    return figure is not None and figure.kind is Kind.PERCENT and figure.value == ALL


def shares(grid: Grid) -> Iterator[Share]:
    """Yield the shares of a total: of the nearest column of amounts before that they fit."""
    for column in grid.columns:
        if grid.total is not None and is_share(grid, column):
            before = [it for it in grid.columns if it < column and not is_no_amount(grid, it)]
            told = (borne_out(_shares(grid, it, column), grid.by_id) for it in reversed(before))
            yield from next(filter(None, told), ())


def is_share(grid: Grid, column: int) -> bool:
    """Whether a column tells shares: it says so, or has nothing to say and 100 % for a total."""
    if grid.says(column, "share"):
        return True
    return grid.headings.get(column, "").strip() in SIGNS and adds_up(grid, column)


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
            yield from borne_out(_changes(grid, pair, column), grid.by_id)


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
