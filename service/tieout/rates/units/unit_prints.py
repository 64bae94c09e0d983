"""Every print by which one source may speak for one unit, in order of days."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, repeat
from operator import mul, truediv

from tieout.figures.rate import Leg
from tieout.rates.archive.column import Column, day_of
from tieout.rates.archive.source import Source
from tieout.rates.units.era import Change, Eras, code_of

PRINTS_OF_A_FORTNIGHT = 5
DAYS_OF_A_FORTNIGHT = 12
"""Five daily prints fit into twelve days, whatever the holidays; five weekly ones never do."""


@dataclass(frozen=True, slots=True)
class Piece:
    """
    Prints of one code in one unit, from index *start* of the column on.

    ``factor`` units asked for are 1 unit printed; ``laws`` are the changes that say so.
    """

    start: int
    code: str
    unit: str
    factor: Fraction
    laws: tuple[Change, ...]


@dataclass(frozen=True)
class UnitPrints:
    """
    The prints of one source for one unit: raw values, and what turns them into the unit.

    The pivot of a source has prints, too: 1 on every day on which the source printed anything.
    ``skipped`` holds the days whose print is an erratum.
    """

    source: Source
    unit: str
    column: Column
    pieces: tuple[Piece, ...]
    eras: Eras
    skipped: Sequence[int] = ()

    @cached_property
    def days(self) -> "array[int]":
        return self.column.days

    @cached_property
    def counts(self) -> "array[int]":
        """
        How many prints there are up to each day, from day 0 to the last print.

        40 KB; a search takes ten times as long as a look here.
        """
        marks = bytearray(self.days[-1] + 1)
        for day in self.days:
            marks[day] = 1
        return array("H", accumulate(marks))

    @cached_property
    def floats(self) -> "array[float]":
        """Units for 1 pivot, nearly: within 3 units in the last place of a float."""
        tens = map(_TENS.__getitem__, self.column.places)
        if self.source.per_pivot:
            values = array("d", map(truediv, self.column.mantissas, tens))
        else:
            values = array("d", map(truediv, tens, self.column.mantissas))
        if self.as_printed:
            return values
        ends = [*(piece.start for piece in self.pieces[1:]), len(values)]
        for piece, end in zip(self.pieces, ends, strict=True):
            part = values[piece.start : end]
            values[piece.start : end] = array("d", map(mul, part, repeat(float(piece.factor))))
        return values

    @cached_property
    def _pivot_changed(self) -> bool:
        return bool(self.eras.switched(self.source.id, self.source.pivot))

    def piece(self, at: int) -> Piece:
        if len(self.pieces) == 1:
            return self.pieces[0]
        return self.pieces[bisect_right(self.pieces, at, key=lambda it: it.start) - 1]

    def ratio(self, at: int) -> tuple[int, int]:
        """Units for 1 pivot, exactly, as a numerator and a denominator."""
        column = self.column
        over, under = column.mantissas[at], _TENS[column.places[at]]
        if not self.source.per_pivot:
            over, under = under, over
        if self.as_printed:
            return over, under
        factor = self.piece(at).factor
        return over * factor.numerator, under * factor.denominator

    @cached_property
    def as_printed(self) -> bool:
        """Whether every print is in the unit asked for."""
        return all(piece.factor == 1 for piece in self.pieces)

    def rounded(self, at: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """
        What units for 1 pivot may be when the print is rounded to its last place.

        The least and the most, as numerators and denominators, not reduced.
        """
        piece = self.piece(at)
        over, under = piece.factor.as_integer_ratio()
        if piece.code == self.source.pivot:
            return (over, under), (over, under)
        halves, ten = 2 * self.column.mantissas[at], 2 * _TENS[self.column.places[at]]
        if self.source.per_pivot:
            return (over * (halves - 1), under * ten), (over * (halves + 1), under * ten)
        return (over * ten, under * (halves + 1)), (over * ten, under * (halves - 1))

    def legs(self, at: int) -> tuple[Leg, ...]:
        """The print itself, and the laws that turn it into the unit asked for."""
        piece, day = self.piece(at), day_of(self.column.days[at])
        laws = tuple(law_leg(law) for law in piece.laws)
        if piece.code == self.source.pivot:
            return laws
        pivot = self.source.pivot
        if self._pivot_changed:
            pivot = self.eras.printed(self.source.id, pivot, day)
        pair = pivot, piece.code
        base, quote = pair if self.source.per_pivot else reversed(pair)
        return (Leg(base, quote, self.column.value(at), day, self.source.id), *laws)

    def rare(self, at: int) -> bool:
        """Whether the unit is published more seldom than daily around a print."""
        days, last = self.column.days, len(self.column.days) - 1
        start = max(0, min(at, last) - PRINTS_OF_A_FORTNIGHT)
        end = min(last, start + PRINTS_OF_A_FORTNIGHT)
        return days[end] - days[start] > DAYS_OF_A_FORTNIGHT

    def skips(self, after: int, upto: int) -> bool:
        """Whether an erratum was passed over between a print and a day."""
        at = bisect_right(self.skipped, upto) - 1
        return at >= 0 and self.skipped[at] > after


_TENS = tuple(10**places for places in range(32))


def law_leg(law: Change) -> Leg:
    """Old units for 1 new one; both may have gone by one code."""
    return Leg(code_of(law.new), code_of(law.old), decimal_of(law.factor), law.day, "law")


def decimal_of(value: Fraction) -> Decimal:
    """Factors of law and pegs have few decimal digits, so that this is exact."""
    return Decimal(value.numerator) / Decimal(value.denominator)
