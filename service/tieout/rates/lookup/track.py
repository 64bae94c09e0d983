"""A track: all days on which two units have a print, with the cross rates of those days."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import truediv
from typing import Self

from tieout.rates.units.unit_prints import UnitPrints

BLOCK = 64
"""Days whose extremes are kept together: 140 blocks for 9,000 days."""


@dataclass(frozen=True)
class Track:
    """All days on which both units have a print, with the cross rates of those days, nearly."""

    days: "array[int]"
    values: "array[float]"

    @classmethod
    def of(cls, base: UnitPrints, quote: UnitPrints) -> Self:
        days = base.days
        if days != quote.days:
            days = array("H", sorted(set(days).intersection(quote.days)))
        return cls(days, array("d", map(truediv, _picked(quote, days), _picked(base, days))))

    @cached_property
    def lows(self) -> "array[float]":
        """The least value of each block."""
        return array("d", map(min, self._blocks()))

    @cached_property
    def highs(self) -> "array[float]":
        """The greatest value of each block."""
        return array("d", map(max, self._blocks()))

    @cached_property
    def extremes(self) -> tuple[float, float]:
        """The least and the greatest value of all; the wrong way round where there is none."""
        if not self.values:
            return float("inf"), float("-inf")
        return min(self.lows), max(self.highs)

    def near(self, low: float, high: float, span: range) -> Iterator[int]:
        """Yield the indices in a span whose values lie between two, both included."""
        if not span:
            return
        values, lows, highs = self.values, self.lows, self.highs
        for block in range(span.start // BLOCK, (span.stop - 1) // BLOCK + 1):
            if lows[block] <= high and low <= highs[block]:
                first, end = max(span.start, block * BLOCK), min(span.stop, (block + 1) * BLOCK)
                yield from (at for at in range(first, end) if low <= values[at] <= high)

    def _blocks(self) -> Iterator["array[float]"]:
        return (self.values[at : at + BLOCK] for at in range(0, len(self.values), BLOCK))


def _picked(prints: UnitPrints, days: "array[int]") -> Sequence[float]:
    if len(prints.days) == len(days):
        return prints.floats
    value = dict(zip(prints.days, prints.floats, strict=True))
    return [value[day] for day in days]
