"""Stretches: successive prints of a column that speak for a unit in one and the same way."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tieout.rates.column import Column
from tieout.rates.era import Link
from tieout.rates.line import Piece


@dataclass(frozen=True, slots=True)
class Stretch:
    """Successive prints of a column, *low* to before *high*, that speak through a link."""

    column: Column
    code: str
    low: int
    high: int
    link: Link

    @property
    def days(self) -> "array[int]":
        return self.column.days[self.low : self.high]

    def without(self, other: "frozenset[int]") -> Iterator["Stretch"]:
        """Leave out the prints of some days."""
        low = self.low
        for at in range(self.low, self.high):
            if self.column.days[at] in other:
                if low < at:
                    yield Stretch(self.column, self.code, low, at, self.link)
                low = at + 1
        if low < self.high:
            yield Stretch(self.column, self.code, low, self.high, self.link)


def piece_of(start: int, stretch: Stretch) -> Piece:
    """Return a stretch as the piece of a line that begins at an index."""
    link = stretch.link
    return Piece(start, stretch.code, link.unit, link.factor, link.laws)


def disjoint(stretches: list[Stretch]) -> list[Stretch]:
    """Order stretches by day; where two print the same day, the newer unit speaks."""
    taken: set[int] = set()
    parts: list[Stretch] = []
    for stretch in stretches:
        days = stretch.days
        if taken and days[0] <= max(taken) and days[-1] >= min(taken):
            parts.extend(stretch.without(frozenset(taken)))
        else:
            parts.append(stretch)
        taken.update(days)
    bounds = sorted({part.column.days[part.low] for part in parts})
    cut = [piece for part in parts for piece in _cut(part, bounds)]
    return sorted(cut, key=lambda it: it.column.days[it.low])


def _cut(stretch: Stretch, bounds: list[int]) -> Iterator[Stretch]:
    """Cut a stretch where another begins, so that stretches follow each other."""
    days, low = stretch.column.days, stretch.low
    for bound in bounds:
        at = bisect_left(days, bound, low, stretch.high)
        if low < at:
            yield Stretch(stretch.column, stretch.code, low, at, stretch.link)
            low = at
    if low < stretch.high:
        yield Stretch(stretch.column, stretch.code, low, stretch.high, stretch.link)


def joined(stretches: list[Stretch]) -> tuple[Column, tuple[Piece, ...]]:
    """Put stretches that follow each other into one column."""
    days, mantissas, places = array("H"), array("q"), bytearray()
    pieces: list[Piece] = []
    for it in stretches:
        piece = piece_of(len(days), it)
        last = pieces[-1] if pieces else None
        if last is None or (last.code, last.unit) != (piece.code, piece.unit):
            pieces.append(piece)
        days.extend(it.column.days[it.low : it.high])
        mantissas.extend(it.column.mantissas[it.low : it.high])
        places.extend(it.column.places[it.low : it.high])
    return Column(days, mantissas, bytes(places)), tuple(pieces)
