"""A failed check, open to repairs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from tieout.checks import Around, Basis, Check, Checked, Conflict, Verdict, tie
from tieout.checks.again import fits
from tieout.checks.checked import links
from tieout.checks.conflict import conflicts
from tieout.checks.excuse import accuses
from tieout.diagnosis.expected import Expected
from tieout.diagnosis.fit import Fit
from tieout.diagnosis.repair import Repair, scaled
from tieout.figures import Enough, Figure, FigureId, Interval, Level, never
from tieout.relations import Equivalence, Relation

LOOKED_AT_MAX = 300
NEARLY = Fraction(2, 1000)


@dataclass(frozen=True)
class Case:
    """
    One check that failed, among all the checks of its document.

    With a *conflict*, the case is that of all its checks together: its figures are the suspects.
    """

    checked: Checked
    check: Check
    conflict: Conflict | None = None
    enough: Enough = never
    fit: Fit = Fit.ROUND
    words: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def fitting(self, fit: Fit) -> "Case":
        """Return the same case with repairs that must hold as well as that."""
        return self if fit is self.fit else replace(self, fit=fit)

    @property
    def relation(self) -> Relation:
        return self.check.relation

    @cached_property
    def basis(self) -> Basis:
        """What the check rests on: the figures, and the rates around its own day."""
        return self.checked.basis.at(self.relation.evidence.on)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the relation, each once, in the order of their roles."""
        ids = self.check.figures if self.conflict is None else self.conflict.figures
        return tuple(self.checked.figures[it] for it in dict.fromkeys(ids))

    @cached_property
    def suspects(self) -> tuple[Figure, ...]:
        """The figures that may be wrong: beside a text's own, the caller's facts are trusted."""
        own = tuple(it for it in self.figures if it.span is not None)
        return own or self.figures

    @cached_property
    def others(self) -> tuple[Figure, ...]:
        """The figures that the relation leaves out; none where there are too many to look at."""
        everything, mine = self.checked.figures, set(self.check.figures)
        if len(everything) > LOOKED_AT_MAX:
            return ()
        return tuple(it for it in everything.values() if it.id not in mine)

    @cached_property
    def expected(self) -> Expected:
        """What the figures should be by each other; in a conflict, as its culprits say."""
        if self.conflict is None:
            return Expected(self.relation, self.basis, pair=self.pair, span=self.span())
        told: dict[FigureId, Interval | None] = dict.fromkeys(self.conflict.figures)
        told |= {it.figure: it.should for it in self.conflict.culprits}
        return Expected(self.relation, self.basis, told=told)

    def figure(self, id_: FigureId) -> Figure:
        return self.checked.figures[id_]

    def near(self, figure: Figure) -> bool:
        """Whether a repaired figure comes near what it should be: a cheap first test."""
        should = self.expected.should(figure.id)
        if should is None:
            return True
        if self.expected.reach(figure.id).misses(figure.written):
            return False
        return should.bounded and figure.read(Level.ROUNDED).meets(should)

    def moved(self, figure: Figure, powers: Iterable[int]) -> Iterator[tuple[int, Figure]]:
        """Yield a figure times those powers of ten that bring it near what it should be."""
        reach = self.expected.reach(figure.id)
        for power in powers:
            if not reach.misses_times(10.0**power):
                moved = scaled(figure, power)
                if self.near(moved):
                    yield power, moved

    def distance(self, figure: Figure) -> float:
        """Return how far a repaired figure lies from what the others give, at the day's rate."""
        should, value = (
            self.expected.should(figure.id),
            self.expected.printed(figure.id) if self.pair else None,
        )
        if value is None and should is not None and should.bounded:
            value = should.midpoint
        return abs(float(figure.middle / value) - 1) if value else 0.0

    def repaired(self, repair: Repair) -> Basis:
        """Return what the check rests on after a repair."""
        return self.basis.repaired({it.id: it for it in repair.figures})

    def leftover(self, repair: Repair, basis: Basis) -> int | None:
        """
        Return how many checks fail still after a repair; None where it does not mend this one.

        A repair that spoils a check which held before mends nothing.
        """
        if self.conflict is not None and not self._settled(basis):
            return None
        if not self._mends(repair.relation or self.relation, basis):
            return None
        failing = 0
        for other in self.checked.touching(it.id for it in repair.figures):
            if other.id != self.check.id and accuses(other.relation, basis):
                if other.verdict is not Verdict.INCONSISTENT:
                    return None
                failing += 1
        return failing

    def gives(self, figure: Figure) -> bool:
        """
        Whether a repaired figure is what the others, as printed, are when rounded like it.

        Three digits and more that are right but for the last are hardly right by chance.
        """
        value, one = self.expected.printed(figure.id), figure.middle
        if value is None:
            return True
        return abs(one - value) <= max(Fraction(figure.written.step) / 2, NEARLY * abs(value))

    def holds_as_written(self, repair: Repair, basis: Basis) -> bool:
        """Whether the relation holds after a repair without any figure being read as round."""
        return fits(repair.relation or self.relation, basis, Level.AS_WRITTEN)

    def span(self, around: Around | None = None) -> Interval | None:
        """Return the rates of the pair around the document's day; None for other relations."""
        pair = self.pair
        if pair is None:
            return None
        one, other = pair
        return self.basis.span(one.currency or "", other.currency or "", around or self.fit.around)

    @cached_property
    def pair(self) -> tuple[Figure, Figure] | None:
        """The two figures of an equivalence in two currencies, at the rates that are published."""
        sides = self.sides
        if sides is None or self.conflict is not None or self.relation.figures[2:]:
            return None
        return None if sides[0].currency == sides[1].currency else sides

    @cached_property
    def sides(self) -> tuple[Figure, Figure] | None:
        """The two figures of an equivalence; None for other relations."""
        match self.relation:
            case Equivalence(a=str(a), b=str(b)):
                return self.figure(a), self.figure(b)
            case _:
                return None

    def _mends(self, relation: Relation, basis: Basis) -> bool:
        if fits(relation, basis, self.fit.loosest):
            return True
        pair = None if self.fit is not Fit.LOOSE else self.pair
        if pair is None:
            return False
        one, other = (basis.figures[it.id] for it in pair)
        span = basis.span(one.currency or "", other.currency or "", self.fit.around)
        implied = other.read(Level.ROUNDED) / one.read(Level.ROUNDED)
        return span is not None and implied.meets(span)

    def _settled(self, basis: Basis) -> bool:
        """Whether the checks of the conflict can all hold on another basis."""
        names = set(self.conflict.checks) if self.conflict is not None else set()
        again = [tie(it.id, it.relation, basis) for it in self.checked.checks if it.id in names]
        return all(it.reading is not None for it in again) and not conflicts(
            tuple(links(again, basis)), basis.figures
        )
