"""Which rows of a table a total adds up: told by its label, and borne out by its columns."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from tieout.figures import Figure
from tieout.relations.layout.grid import Grid
from tieout.relations.layout.tally import PARTS_MIN, Hit, Tally, Unit, unit_of
from tieout.relations.texts.measures import RESULTS

RUN_MAX = 40
"""So many rows before a total are tried one run after the other."""

REDUCED_MAX = 20

Columns = Mapping[int, Mapping[int, Figure]]


@dataclass(frozen=True, slots=True)
class Footing:
    """
    A row and those that make it up, in the order of the table.

    A result is told the other way round: revenue is what it costs and the profit that is left.
    ``units`` are those of the columns that bear it out; None where its label says enough.
    """

    total: int
    parts: tuple[int, ...]
    units: frozenset[Unit] | None = None

    def speaks_of(self, total: Figure) -> bool:
        """Whether columns bear it out that count in what a column's total does."""
        return self.units is None or unit_of(total) in self.units

    @property
    def first(self) -> int:
        return min(self.total, *self.parts)


@dataclass(slots=True)
class Footer:
    """Goes down a table: ``open`` are the rows that no total has taken up yet."""

    grid: Grid
    columns: Columns
    open: list[int] = field(default_factory=list)
    totals: set[int] = field(default_factory=set)
    reduced: int = 0
    last: int = field(init=False)
    nested: bool = field(init=False)

    def __post_init__(self) -> None:
        self.last, self.nested = self.grid.last, self.grid.is_nested

    def footings(self) -> Iterator[Footing]:
        rows = sorted({row for column in self.columns.values() for row in column})
        for row in rows:
            label = self.grid.labels.get(row, "")
            found = self._found(row, label)
            if found is not None:
                yield found
                del self.open[bisect_left(self.open, found.first) :]
            if found is not None or self._is_total(label):
                self.totals.add(row)
            if not self.grid.is_within(label):
                self.open.append(row)

    def _is_total(self, label: str) -> bool:
        return self.grid.is_subtotal(label) or self.grid.names_total(label)

    def _found(self, row: int, label: str) -> Footing | None:
        if self.grid.is_total(label) or self.grid.is_subtotal(label):
            return self._plain(row, label)
        if self.grid.names_total(label):
            return self._borne_out(self.open, row)
        if not self.grid.measures(label).isdisjoint(RESULTS):
            return self._borne_out(self.open, row) or self._left(row)
        return None

    def _plain(self, row: int, label: str) -> Footing | None:
        """
        Return what a row adds up that is called a total and nothing else.

        What no run of rows bears out is believed where only one can be meant: all rows above, with
        no other total and no part of a row among them.
        """
        found = self._borne_out(self.open, row, plain=True)
        if found is not None:
            return found
        apart = self._apart()
        if len(apart) < len(self.open):
            return self._borne_out(apart, row)
        told = self.grid.is_subtotal(label) or row == self.last
        clean = told and not self.nested and self.totals.isdisjoint(self.open)
        return Footing(row, tuple(self.open)) if clean and self.open else None

    def _apart(self) -> list[int]:
        """Return the open rows without those that silent subtotals among them add up."""
        self.reduced += 1
        kept: list[int] = []
        if self.reduced > REDUCED_MAX or len(self.open) > RUN_MAX:
            return self.open
        for one in self.open:
            found = self._borne_out(kept, one, strictly=True)
            kept = kept if found is None else [it for it in kept if it < found.first]
            kept.append(one)
        return kept

    def _borne_out(
        self, rows: Sequence[int], total: int, *, plain: bool = False, strictly: bool = False
    ) -> Footing | None:
        """
        Return the run of rows right before a total that it adds up in most of its columns.

        A plain total of one column adds up all of them, or none that we could tell.
        """
        tally = Tally()
        for number in self.columns:
            tally.count(self._hits(number, rows, total))
        found = tally.best(strictly=strictly, whole=len(rows) if plain else None)
        return None if found is None else Footing(total, tuple(rows[-found[0] :]), found[1])

    def _hits(self, number: int, rows: Sequence[int], total: int) -> Iterator[Hit]:
        column, added, parts = self.columns[number], Decimal(0), 0
        goal = column.get(total)
        if goal is None:
            return
        for length, row in enumerate(reversed(rows[-RUN_MAX:]), start=1):
            if (row, number) in self.grid.gaps:
                return
            if row in column:
                added, parts = added + column[row].value, parts + 1
            if parts >= PARTS_MIN:
                yield Hit.of(length, added, goal, parts)

    def _left(self, row: int) -> Footing | None:
        """Return the run that a result is left of: the first row, less those behind it."""
        for length in range(PARTS_MIN, min(len(self.open), RUN_MAX) + 1):
            first, *others = self.open[-length:]
            tally = Tally()
            for number in self.columns:
                tally.count(self._remains(number, first, (*others, row)))
            found = tally.best()
            if found is not None:
                return Footing(first, (*others, row), found[1])
        return None

    def _remains(self, number: int, first: int, others: Sequence[int]) -> Iterator[Hit]:
        column = self.columns[number]
        if first in column and others[-1] in column and not self._has_gap(number, others):
            added = sum((column[it].value for it in others if it in column), Decimal(0))
            yield Hit.of(len(others), added, column[first], len(others))

    def _has_gap(self, number: int, rows: Sequence[int]) -> bool:
        return any((row, number) in self.grid.gaps for row in rows)
