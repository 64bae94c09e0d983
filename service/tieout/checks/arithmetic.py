"""The check of a relation that needs no rates beyond those that bring units together."""

from collections.abc import Sequence
from fractions import Fraction

from tieout.checks.basis import Around, Basis
from tieout.checks.check import Check, Note
from tieout.checks.equation import Domains, Equation, Linear
from tieout.checks.exchange import BY_LEVEL
from tieout.checks.formula import formulas
from tieout.checks.improbable import PARTS_MIN, improbable
from tieout.checks.measure import (
    Figures,
    computed,
    flips,
    gap,
    loosened,
    power,
    read,
    tightest,
)
from tieout.checks.verdict import Severity, Verdict
from tieout.figures import FigureId, Interval, Level, Rate
from tieout.relations import Relation

ERROR_GAP = Fraction(1, 10)


def check_arithmetic(id_: str, relation: Relation, basis: Basis) -> Check:
    """
    Check one relation, all of whose operands are there.

    Raises ``Unfit`` where units or currencies cannot be brought together.
    """
    equations = formulas(relation, basis)
    operands = relation.figures
    figures = [basis.figures[it] for it in dict.fromkeys(operands)]
    last = basis.figures[operands[-1]]
    as_written = read(figures, Level.AS_WRITTEN)
    nearest, others = _nearest(equations, last.id, as_written)
    stated = as_written[last.id]
    reading = tightest(equations, figures)
    verdict = Verdict.INCONSISTENT if reading is None else BY_LEVEL[reading]
    notes = _notes(verdict, nearest, as_written, figures)
    if notes:
        verdict = Verdict.BORDERLINE
    distance = gap(stated, others)
    return Check(
        id_,
        relation,
        verdict,
        severity=severity(verdict, distance, stated, others),
        stated=stated,
        computed=others,
        gap=distance,
        power=power(last, computed(nearest, last.id, read(figures, Level.LOOSE))),
        reading=reading,
        loose=loosened(equations, figures, reading),
        rates=_rates(figures, basis),
        notes=notes,
    )


def _rates(figures: Figures, basis: Basis) -> tuple[Rate, ...]:
    """Return the year's rates through which amounts in several currencies were brought together."""
    codes = dict.fromkeys(it.currency for it in figures if it.currency)
    if len(codes) <= 1:
        return ()
    quote, *others = codes
    return tuple(it for base in others for it in basis.cited(base, quote, Around.YEAR))


def severity(
    verdict: Verdict, gap: Fraction | None, stated: Interval, others: Interval | None
) -> Severity | None:
    """An error turns the direction round or is off by a tenth; less is a warning."""
    if verdict is Verdict.BORDERLINE:
        return Severity.NOTE
    if verdict is not Verdict.INCONSISTENT:
        return None
    far = gap is None or gap >= ERROR_GAP
    return Severity.ERROR if far or flips(stated, others) else Severity.WARNING


def _nearest(
    equations: Sequence[Equation], last: FigureId, domains: Domains
) -> tuple[Equation, Interval | None]:
    """Return the meaning of the relation that comes nearest to what is stated."""
    found = [(equation, computed(equation, last, domains)) for equation in equations]
    if len(found) == 1:
        return found[0]
    stated = domains[last]
    return min(found, key=lambda it: Fraction(0) if it[1] is None else stated.gap(it[1]))


def _notes(
    verdict: Verdict, equation: Equation, domains: Domains, figures: Figures
) -> tuple[Note, ...]:
    if verdict is not Verdict.CONSISTENT or not isinstance(equation, Linear):
        return ()
    if len(equation.terms) <= PARTS_MIN:
        return ()
    exact = {figure.id: Interval.exactly(figure.middle) for figure in figures}
    return (Note("sum.improbable"),) if improbable(equation, domains, exact) else ()
