"""All relations of a document, checked one by one and then together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tieout.checks.basis import Basis
from tieout.checks.check import Check
from tieout.checks.conflict import Conflict, conflicts
from tieout.checks.formula import formulas
from tieout.checks.network import Link
from tieout.checks.places import Naming
from tieout.checks.tie import tie
from tieout.checks.witnesses import ruled_out
from tieout.figures import Enough, Figure, FigureId, Rates, never, until
from tieout.relations import Equivalence, PeriodLabel, Relation


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked, and the basis on which a repair can be checked again."""

    basis: Basis
    checks: tuple[Check, ...]
    conflicts: tuple[Conflict, ...] = ()
    _touching: dict[FigureId, list[Check]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def figures(self) -> Mapping[FigureId, Figure]:
        return self.basis.figures

    def assuming(self, check: Check) -> "Checked":
        """Return the same with the currencies that a check had to assume."""
        if not check.assumed:
            return self
        assumed = {it: replace(self.figures[it], currency=code) for it, code in check.assumed}
        return replace(self, basis=self.basis.repaired(assumed))

    def touching(self, figures: Iterable[FigureId]) -> tuple[Check, ...]:
        """Return the checks that any of some figures takes part in, each once."""
        if not self._touching:
            for it in self.checks:
                for figure in it.figures:
                    self._touching.setdefault(figure, []).append(it)
        found = (it for figure in figures for it in self._touching.get(figure, ()))
        return tuple({it.id: it for it in found}.values())


def check(  # noqa: PLR0913 - the figures, their relations, and what they are held against
    figures: Mapping[FigureId, Figure],
    relations: Sequence[Relation],
    rates: Rates,
    on: date | None,
    *,
    texts: Iterable[str] = (),
    enough: Enough = never,
) -> Checked:
    """
    Check every relation by itself, then the figures that several relations share together.

    The *texts* of the documents may name countries, and so what a bare "$" may mean.
    When it is *enough*, the rest is left unchecked.
    """
    naming = Naming(tuple(texts), _currencies(figures.values()))
    basis = Basis(figures, rates, on, naming)
    numbered = until(enough, enumerate(relations, start=1))
    checks = tuple(tie(f"c{i}", it, basis) for i, it in numbered)
    excused = {it.id for it in checks if _is_excused(it, "alternative")}
    if excused:
        basis = replace(basis, ruled_out=ruled_out(checks, basis))
        checks = tuple(tie(it.id, it.relation, basis) if it.id in excused else it for it in checks)
    joint = () if enough() else conflicts(tuple(links(checks, basis)), figures, enough=enough)
    return Checked(basis, checks, joint)


def _currencies(figures: Iterable[Figure]) -> frozenset[str]:
    """Return the currencies that the documents themselves make sure of."""
    sure = (it for it in figures if it.resolved_by is None or not it.resolved_by.is_a_guess)
    return frozenset(it.currency for it in sure if it.currency is not None)


def links(checks: Iterable[Check], basis: Basis) -> Iterator[Link]:
    """Yield the equations of the checks that hold by themselves and have one meaning."""
    for it in checks:
        if (
            it.reading is None
            or it.relation.evidence.historic
            or _is_excused(it, "rate.fits_period")
        ):
            continue
        here = basis.at(it.relation.evidence.on)
        meanings = formulas(it.relation, here) if _is_arithmetic(it.relation, here) else ()
        if len(meanings) == 1:
            yield Link(it.id, meanings[0])


def _is_arithmetic(relation: Relation, basis: Basis) -> bool:
    """A pair without a day ties on some day or other: that binds nobody else."""
    dateless = isinstance(relation, Equivalence) and basis.on is None and relation.rate is None
    return not (isinstance(relation, PeriodLabel) or dateless)


def _is_excused(it: Check, why: str) -> bool:
    return any(note.key == why for note in it.notes)
