"""A surplus or a gap, told in any order between what came in and what went out."""

from tieout.relations.kinds.assembly.balances import is_of_its_sides
from tieout.relations.kinds.clause_evidence import evidence_of
from tieout.relations.relation import Difference
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.likeness import addable
from tieout.relations.texts.measures import BALANCES, is_their_balance

AMOUNTS = 3
CUES_BEFORE = 3
INCOMINGS = frozenset(("revenue", "income", "exports", "assets"))
OUTGOINGS = frozenset(("costs", "debt", "imports", "investment"))


def difference(clause: Clause) -> Difference | None:
    """Return what lies between one amount that came in and one that went out."""
    amounts = clause.places("money")
    if len(amounts) != AMOUNTS or not addable([clause.figure(it) for it in amounts]):
        return None
    balances = [it for it in amounts if _is_balance(clause, it)]
    rest = [it for it in amounts if it not in balances]
    ins = [it for it in rest if clause.measure(it) in INCOMINGS]
    outs = [it for it in rest if clause.measure(it) in OUTGOINGS]
    if len(balances) != 1 or len(ins) != 1 or len(outs) != 1:
        return None
    first, second = ins[0], outs[0]
    kinds = {it.value for it in clause.tokens if it.name in BALANCES}
    if not is_their_balance(kinds, clause.measure(first), clause.measure(second)):
        return None
    result = clause.figure(balances[0]).value
    deficit = clause.figure(second).value > clause.figure(first).value
    if deficit and "gap" in clause.names and result > 0:
        first, second = second, first
    told = [clause.tokens[it].value for it in (first, second, balances[0])]
    return Difference(
        minuend=told[0], subtrahend=told[1], result=told[2], evidence=evidence_of(clause)
    )


def _is_balance(clause: Clause, at: int) -> bool:
    """Whether an amount is told as a surplus or a gap as such, not as that with one partner."""
    if not BALANCES & {*clause.before(at, most=CUES_BEFORE), clause.behind(at)}:
        return False
    ahead = [it for it in clause.tokens[:at] if it.name in BALANCES]
    if not ahead:
        return True
    return is_of_its_sides(clause, ahead[-1], at)
