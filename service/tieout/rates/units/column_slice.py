"""Slices: successive prints of a column that speak for a unit in one and the same way."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tieout.rates.archive.column import Column
from tieout.rates.units.era import Link
from tieout.rates.units.unit_prints import Piece


@dataclass(frozen=True, slots=True)
class ColumnSlice:
    """Successive prints of a column, *low* to before *high*, that speak through a link."""

    column: Column
    code: str
    low: int
    high: int
    link: Link

    @property
    def days(self) -> "array[int]":
        return self.column.days[self.low : self.high]

    def without(self, other: "frozenset[int]") -> Iterator["ColumnSlice"]:
        """Leave out the prints of some days."""
        low = self.low
        for at in range(self.low, self.high):
            if self.column.days[at] in other:
                if low < at:
                    yield ColumnSlice(self.column, self.code, low, at, self.link)
                low = at + 1
        if low < self.high:
            yield ColumnSlice(self.column, self.code, low, self.high, self.link)


def piece_of(start: int, part: ColumnSlice) -> Piece:
    """Return a slice as the piece of what is printed of a unit that begins at an index."""
    link = part.link
    return Piece(start, part.code, link.unit, link.factor, link.laws)


def disjoint(slices: list[ColumnSlice]) -> list[ColumnSlice]:
    """Order slices by day; where two print the same day, the newer unit speaks."""
    taken: set[int] = set()
    parts: list[ColumnSlice] = []
    for part in slices:
        days = part.days
        if taken and days[0] <= max(taken) and days[-1] >= min(taken):
            parts.extend(part.without(frozenset(taken)))
        else:
            parts.append(part)
        taken.update(days)
    bounds = sorted({part.column.days[part.low] for part in parts})
    cut = [piece for part in parts for piece in _cut(part, bounds)]
    return sorted(cut, key=lambda it: it.column.days[it.low])


def _cut(part: ColumnSlice, bounds: list[int]) -> Iterator[ColumnSlice]:
    """Cut a slice where another begins, so that slices follow each other."""
    days, low = part.column.days, part.low
    for bound in bounds:
        at = bisect_left(days, bound, low, part.high)
        if low < at:
            yield ColumnSlice(part.column, part.code, low, at, part.link)
            low = at
    if low < part.high:
        yield ColumnSlice(part.column, part.code, low, part.high, part.link)


def joined(slices: list[ColumnSlice]) -> tuple[Column, tuple[Piece, ...]]:
    """Put slices that follow each other into one column."""
    days, mantissas, places = array("H"), array("q"), bytearray()
    pieces: list[Piece] = []
    for it in slices:
        piece = piece_of(len(days), it)
        last = pieces[-1] if pieces else None
        if last is None or (last.code, last.unit) != (piece.code, piece.unit):
            pieces.append(piece)
        days.extend(it.column.days[it.low : it.high])
        mantissas.extend(it.column.mantissas[it.low : it.high])
        places.extend(it.column.places[it.low : it.high])
    return Column(days, mantissas, bytes(places)), tuple(pieces)
