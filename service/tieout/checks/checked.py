"""All relations of a document, checked one by one and then together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tieout.checks.basis import Basis
from tieout.checks.check import Check
from tieout.checks.tie import tie
from tieout.figures import Figure, FigureId, Rates
from tieout.relations import Relation


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked, and the basis on which a repair can be checked again."""

    basis: Basis
    checks: tuple[Check, ...]

    @property
    def figures(self) -> Mapping[FigureId, Figure]:
        return self.basis.figures

    def touching(self, figure: FigureId) -> tuple[Check, ...]:
        """Return the checks that a figure takes part in."""
        return tuple(it for it in self.checks if figure in it.figures)


def check(
    figures: Mapping[FigureId, Figure],
    relations: Sequence[Relation],
    rates: Rates,
    on: date | None,
) -> Checked:
    """Check every relation by itself, then the figures that several relations share together."""
    basis = Basis(figures, rates, on)
    checks = tuple(tie(f"c{i}", it, basis) for i, it in enumerate(relations, start=1))
    return Checked(basis, checks)
