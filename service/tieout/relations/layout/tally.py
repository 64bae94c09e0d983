"""How well runs of rows fit a total, over the columns of a table."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter
from typing import TypeAlias

from tieout.figures import Figure, Kind

Unit: TypeAlias = tuple[Kind, str | None, Decimal]

PARTS_MIN = 2

STEPS_MIN = 100
"""A total of three digits is hit by chance too seldom to matter."""

APART_MAX = 12
"""A sum that misses its total by more than a slip of ten is a sum of something else."""


@dataclass(frozen=True, slots=True)
class Hit:
    """How a run of some rows fits a total in one column, and what the column counts in."""

    length: int
    unit: Unit
    holds: bool
    near: bool
    telling: bool

    @classmethod
    def of(cls, length: int, added: Decimal, goal: Figure, parts: int) -> "Hit":
        step = goal.written.step
        small, large = sorted((abs(added), abs(goal.value)))
        return cls(
            length,
            unit_of(goal),
            holds=abs(added - goal.value) * 2 <= step * (parts + 1),
            near=added * goal.value > 0 and large <= APART_MAX * small,
            telling=abs(goal.value) >= STEPS_MIN * step,
        )


def unit_of(figure: Figure) -> Unit:
    """Return what a column counts in, and how finely: numbers of notes are no millions of euros."""
    return figure.kind, figure.currency, figure.written.step


@dataclass(slots=True)
class _Fit:
    """How often runs of one length fit the totals of one unit."""

    held: int = 0
    told: int = 0
    telling: bool = False
    wild: bool = False

    def holds(self, *, strictly: bool) -> bool:
        """Whether at least half hold, or *strictly* all, and none is a sum of something else."""
        enough = self.held * (1 if strictly else 2) >= self.told
        return bool(self.held) and enough and not self.wild


@dataclass(slots=True)
class Tally:
    """How often runs of each length fit, over the columns of a table."""

    fits: dict[int, dict[Unit, _Fit]] = field(default_factory=dict)

    def count(self, hits: Iterable[Hit]) -> None:
        for it in hits:
            fit = self.fits.setdefault(it.length, {}).setdefault(it.unit, _Fit())
            fit.told += 1
            fit.held += it.holds
            fit.telling = fit.telling or (it.holds and it.telling)
            fit.wild = fit.wild or not (it.holds or it.near)

    def best(
        self, *, strictly: bool = False, whole: int | None = None
    ) -> tuple[int, frozenset[Unit]] | None:
        """
        Return the length that most columns bear out, the longest of equals, and in what units.

        Of a total with one column, only the *whole* is believed; another run needs two.
        """
        found = []
        for length, by_unit in self.fits.items():
            fit = {unit: it for unit, it in by_unit.items() if it.holds(strictly=strictly)}
            held = sum(it.held for it in fit.values())
            sure = whole is None or held >= PARTS_MIN
            if fit and (length == whole or (sure and any(it.telling for it in fit.values()))):
                missed = sum(it.told for it in fit.values()) - held
                found.append((held - missed, length, frozenset(fit)))
        return max(found, key=itemgetter(0, 1))[1:] if found else None
