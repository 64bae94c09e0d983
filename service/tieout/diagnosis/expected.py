"""What the other figures of a relation give for one: exactly, as an interval, as floats."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property

from tieout.checks import Basis
from tieout.checks.equation import Same
from tieout.checks.formula import formulas
from tieout.checks.measure import computed, read
from tieout.checks.scale import Unfit
from tieout.diagnosis.reach import Reach
from tieout.figures import Figure, FigureId, Interval, Level, Qualifier
from tieout.relations import Relation

OPEN = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
AT_MOST = Fraction(3, 2)


class Expected:
    """
    What each figure of a failed check should be, worked out once for each when asked.

    A *pair* of currencies is held against the rates of *span*. Where all is *told*, as for the
    culprits of a conflict, nothing is solved.
    """

    def __init__(
        self,
        relation: Relation,
        basis: Basis,
        *,
        pair: tuple[Figure, Figure] | None = None,
        span: Interval | None = None,
        told: Mapping[FigureId, Interval | None] | None = None,
    ) -> None:
        self.relation, self.basis, self.pair, self.span = relation, basis, pair, span
        self.solves = told is None
        self._should = dict(told or {})
        self._printed: dict[FigureId, Fraction] | None = None
        self._reach: dict[FigureId, Reach] = {}

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the relation, each once, in the order of their roles."""
        return tuple(self.basis.figures[it] for it in dict.fromkeys(self.relation.figures))

    def should(self, id_: FigureId) -> Interval | None:
        """Return what the other figures of the relation give for one, read as round numbers."""
        if id_ not in self._should:
            self._should.update({id_: None} | self._projected(id_))
        return self._should[id_]

    def printed(self, id_: FigureId) -> Fraction | None:
        """Return what the other figures give for one, each taken exactly as printed."""
        if self._printed is None:
            self._printed = self._exactly() if self.solves else {}
        return self._printed.get(id_)

    def reach(self, id_: FigureId) -> Reach:
        """Return what one figure should be as floats, so that few repairs are tried exactly."""
        if id_ not in self._reach:
            self._reach[id_] = Reach.of(self.basis.figures[id_], self.should(id_))
        return self._reach[id_]

    @cached_property
    def converted(self) -> Fraction | None:
        """Return the first figure of a pair at the rate of the day, in the second's currency."""
        pair = self.pair
        if pair is None:
            return None
        one, other = pair
        rate = self.basis.as_of(one.currency or "", other.currency or "")
        return None if rate is None else one.middle * rate.value

    def _exactly(self) -> dict[FigureId, Fraction]:
        pair, value = self.pair, self.converted
        if pair is not None:
            one, other = pair
            if not value:
                return {}
            return {one.id: other.middle * one.middle / value, other.id: value}
        try:
            equations = formulas(self.relation, self.basis)
        except Unfit:
            return {}
        exact = {it.id: Interval.exactly(it.middle) for it in self.figures}
        found: dict[FigureId, list[Fraction]] = defaultdict(list)
        for equation in equations:
            for term, amount in zip(equation.terms, equation.projections(exact), strict=True):
                if amount is not None and amount != Interval.EVERYTHING:
                    found[term.figure].append(amount.midpoint)
        return {id_: self._nearest(id_, values) for id_, values in found.items()}

    def _nearest(self, id_: FigureId, values: Iterable[Fraction]) -> Fraction:
        stated = self.basis.figures[id_].middle
        return min(values, key=lambda it: abs(it - stated))

    def _projected(self, id_: FigureId) -> dict[FigureId, Interval | None]:
        """Solve for one figure of a pair; for all figures at once of any other relation."""
        pair, span = self.pair, self.span
        if not self.solves or id_ not in self.relation.figures:
            return {}
        if pair is not None and span is not None and id_ in {pair[0].id, pair[1].id}:
            one, other = (it.read(Level.ROUNDED) for it in pair)
            return {id_: other / span if id_ == pair[0].id else one * span}
        try:
            equation = formulas(self.relation, self.basis)[0]
        except Unfit:
            return {}
        loosely = read(self.figures, Level.ROUNDED)
        domains = {it.id: _within_reason(it, loosely[it.id]) for it in self.figures}
        if isinstance(equation, Same):
            return {id_: computed(equation, id_, domains)}
        found = zip(equation.terms, equation.projections(domains), strict=True)
        return {term.figure: should for term, should in reversed(list(found))}


def _within_reason(figure: Figure, reading: Interval) -> Interval:
    """What more than doubled has hardly grown tenfold."""
    if figure.qualifier not in OPEN or figure.value <= 0:
        return reading
    return reading.meet(Interval.at_most(AT_MOST * Fraction(figure.value))) or reading
