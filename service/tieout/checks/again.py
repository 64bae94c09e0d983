"""A relation checked again on other figures: whether it holds now, and no more than that."""

from tieout.checks.basis import Basis
from tieout.checks.exchange import Judgement, judge
from tieout.checks.formula import formulas
from tieout.checks.labels import check_labels
from tieout.checks.measure import holds, read
from tieout.checks.pair import Pair
from tieout.checks.scale import Unfit
from tieout.checks.verdict import Verdict
from tieout.figures import Level
from tieout.relations import Equivalence, PeriodLabel, Relation


def is_open(relation: Relation) -> bool:
    """Whether a relation lacks what a verdict needs: a common basis, a choice, an operand."""
    evidence = relation.evidence
    return bool(evidence.scope) or evidence.undecided is not None or relation.is_open


def fits(relation: Relation, basis: Basis, level: Level = Level.LOOSE) -> bool:
    """Whether a relation holds with its figures read as loosely as that; False where unknown."""
    if is_open(relation):
        return False
    basis = basis.at(relation.evidence.on)
    match relation:
        case Equivalence(rate=None):
            judged = _of_pair(relation, basis)
            return judged is not None and judged.reading is not None and judged.reading <= level
        case PeriodLabel():
            return check_labels("", relation, basis).reading is not None
        case _:
            return _holds(relation, basis, level) is True


def may_fail(relation: Relation, basis: Basis) -> bool:
    """Whether a relation is inconsistent, unless a doubtful mark excuses it."""
    if is_open(relation):
        return False
    basis = basis.at(relation.evidence.on)
    match relation:
        case Equivalence(rate=None):
            judged = _of_pair(relation, basis)
            return judged is not None and judged.verdict is Verdict.INCONSISTENT
        case PeriodLabel():
            return False
        case _:
            return _holds(relation, basis, Level.LOOSE) is False


def _of_pair(relation: Equivalence, basis: Basis) -> Judgement | None:
    pair = Pair.of(relation, basis)
    return None if pair is None else judge(pair, basis)


def _holds(relation: Relation, basis: Basis, level: Level) -> bool | None:
    """Whether arithmetic holds: the readings lie one in another, so that the loosest decides."""
    try:
        equations = formulas(relation, basis)
    except Unfit:
        return None
    figures = [basis.figures[term.figure] for term in equations[0].terms]
    return holds(equations, read(figures, level))
