"""Foreign trade: exports and imports make it up, and a balance lies between them."""

from collections.abc import Iterator, Sequence

from tieout.relations.kinds.assembly.balances import is_of_its_sides
from tieout.relations.kinds.clause_evidence import evidence_of
from tieout.relations.relation import Difference, Relation, Sum
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.likeness import alike
from tieout.relations.texts.measures import BALANCES

TRADE = "trade"
KINDS = ("exports", "imports", TRADE)


def trade(clause: Clause) -> Iterator[Relation]:
    """
    Yield what one amount of exports and one of imports say together, whatever they rose by.

    "外贸总值25亿元，其中出口14亿元，进口11亿元，顺差3亿元" is a sum and a difference. Two
    amounts of one kind, and nothing is said; nor of a balance "with China" beside all exports.
    """
    amounts = clause.places("money")
    told = {name: [it for it in amounts if _of(clause, it) == name] for name in (*KINDS, "balance")}
    if any(len(told[it]) != 1 for it in ("exports", "imports")):
        return
    out, into = told["exports"][0], told["imports"][0]
    yield from _total(clause, told[TRADE], (out, into))
    yield from _balance(clause, told["balance"], (out, into))


def _of(clause: Clause, at: int) -> str | None:
    """Return which of the four an amount is: by the last word before it that names one."""
    for token in reversed(clause.tokens[:at]):
        if token.name in BALANCES:
            return "balance" if is_of_its_sides(clause, token, at) else None
        if token.name == "measure":
            return token.value
        if token.name in {"money", "count", "price", "semicolon"}:
            return None
    return None


def _total(clause: Clause, totals: Sequence[int], parts: tuple[int, int]) -> Iterator[Sum]:
    if len(totals) != 1 or not alike([clause.figure(it) for it in (*totals, *parts)]):
        return
    one, other, total = (clause.tokens[it].value for it in (*parts, totals[0]))
    yield Sum(parts=(one, other), total=total, evidence=evidence_of(clause))


def _balance(
    clause: Clause, balances: Sequence[int], sides: tuple[int, int]
) -> Iterator[Difference]:
    figures = [clause.figure(it) for it in (*balances, *sides)]
    if len(balances) != 1 or not alike(figures):
        return
    out, into = sides if figures[1].value >= figures[2].value else sides[::-1]
    one, other, left = (clause.tokens[it].value for it in (out, into, balances[0]))
    yield Difference(minuend=one, subtrahend=other, result=left, evidence=evidence_of(clause))
