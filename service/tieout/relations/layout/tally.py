"""How well runs of rows fit a total, over the columns of a table."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from tieout.figures import Figure

PARTS_MIN = 2

STEPS_MIN = 100
"""A total of three digits is hit by chance too seldom to matter."""

APART_MAX = 12
"""A sum that misses its total by more than a slip of ten is a sum of something else."""


@dataclass(frozen=True, slots=True)
class Hit:
    """How a run of some rows fits a total in one column."""

    length: int
    holds: bool
    near: bool
    telling: bool

    @classmethod
    def of(cls, length: int, added: Decimal, goal: Figure, parts: int) -> "Hit":
        step = goal.written.step
        small, large = sorted((abs(added), abs(goal.value)))
        return cls(
            length,
            holds=abs(added - goal.value) * 2 <= step * (parts + 1),
            near=added * goal.value > 0 and large <= APART_MAX * small,
            telling=abs(goal.value) >= STEPS_MIN * step,
        )


@dataclass(slots=True)
class Tally:
    """How often runs of each length fit, over the columns of a table."""

    held: Counter[int] = field(default_factory=Counter)
    told: Counter[int] = field(default_factory=Counter)
    telling: set[int] = field(default_factory=set)
    wild: set[int] = field(default_factory=set)

    def count(self, hits: Iterable[Hit]) -> None:
        for it in hits:
            self.told[it.length] += 1
            self.held[it.length] += it.holds
            if it.holds and it.telling:
                self.telling.add(it.length)
            if not (it.holds or it.near):
                self.wild.add(it.length)

    def best(self, *, strictly: bool, whole: int | None) -> int | None:
        """Return the length that most columns bear out, the longest of equals; None for none."""
        fit = [it for it in self.held if self._fits(it, strictly=strictly, whole=whole)]
        return max(fit, key=lambda it: (self.held[it] * 2 - self.told[it], it), default=None)

    def _fits(self, length: int, *, strictly: bool, whole: int | None) -> bool:
        held, told = self.held[length], self.told[length]
        if not held or length in self.wild or held * 2 < told or (strictly and held < told):
            return False
        if length == whole:
            return True
        return length in self.telling and (whole is None or held >= PARTS_MIN)
