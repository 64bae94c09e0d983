"""A relation checked again on other figures: whether it holds now, and no more than that."""

from tieout.checks.basis import Basis
from tieout.checks.exchange import BY_LEVEL, Pair, judge
from tieout.checks.formula import formulas
from tieout.checks.labels import check_labels
from tieout.checks.measure import tightest
from tieout.checks.scale import Unfit
from tieout.checks.verdict import Verdict
from tieout.figures import Level
from tieout.relations import Equivalence, PeriodLabel, Relation


def is_open(relation: Relation) -> bool:
    """Whether a relation lacks what a verdict needs: a common basis, a choice, an operand."""
    evidence = relation.evidence
    if evidence.scope or evidence.undecided is not None:
        return True
    return any(figure is None for _, figure in relation.operands())


def reading(relation: Relation, basis: Basis) -> Level | None:
    """Return the tightest level at which a relation holds; None where at none or unknown."""
    return None if is_open(relation) else _judged(relation, basis.at(relation.evidence.on))[1]


def may_fail(relation: Relation, basis: Basis) -> bool:
    """Whether a relation is inconsistent, unless a doubtful mark excuses it."""
    if is_open(relation):
        return False
    return _judged(relation, basis.at(relation.evidence.on))[0] is Verdict.INCONSISTENT


def _judged(relation: Relation, basis: Basis) -> tuple[Verdict, Level | None]:
    try:
        match relation:
            case Equivalence(rate=None):
                return _of_pair(relation, basis)
            case PeriodLabel():
                found = check_labels("", relation, basis)
                return found.verdict, found.reading
            case _:
                return _of_arithmetic(relation, basis)
    except Unfit:
        return Verdict.UNDETERMINED, None


def _of_pair(relation: Equivalence, basis: Basis) -> tuple[Verdict, Level | None]:
    pair = Pair.of(relation, basis)
    if pair is None:
        return Verdict.UNDETERMINED, None
    judged = judge(pair, basis)
    return judged.verdict, judged.reading


def _of_arithmetic(relation: Relation, basis: Basis) -> tuple[Verdict, Level | None]:
    figures = [basis.figures[it] for it in dict.fromkeys(relation.figures)]
    level = tightest(formulas(relation, basis), figures)
    return (Verdict.INCONSISTENT, None) if level is None else (BY_LEVEL[level], level)
