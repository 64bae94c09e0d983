"""Invoices and statements of results without a table: what their labels say of each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.figures import Figure
from tieout.relations.evidence import Evidence
from tieout.relations.layout.entries import Entry, entries
from tieout.relations.layout.proof import borne_out
from tieout.relations.relation import Difference, Relation, Share, Sum
from tieout.relations.texts.likeness import addable, may_be_one_time
from tieout.relations.texts.text import Text

NET, TAX, CHARGE, DUE = "net", "tax", "charge", "due"
LEFT = {
    ("revenue", "cost_of_revenue"): "gross_profit",
    ("gross_profit", "operating_expenses"): "operating_profit",
    ("pretax_profit", "income_tax"): "net_profit",
}
"""What is left of the first line when the second is taken off, and nothing else stands between."""
LINES = 3


def in_statements(text: Text) -> Iterator[Relation]:
    """
    Yield what labelled lines say: net and tax are the total due, revenue less its cost the profit.

    Only the labels' own words give the roles, and every line between must have one.
    """
    told = list(entries(text))
    for start, entry in enumerate(told):
        if entry.role == NET:
            yield from _invoice(told, start)
    for start in range(len(told) - LINES + 1):
        yield from _left(told[start : start + LINES])


def _invoice(told: Sequence[Entry], start: int) -> Iterator[Relation]:
    lines = [told[start]]
    for entry in told[start + 1 :]:
        lines.append(entry)
        if entry.role not in {TAX, CHARGE}:
            break
    taxes = [it for it in lines if it.role == TAX]
    amounts = [it.amount for it in lines if it.amount is not None]
    if lines[-1].role != DUE or not taxes or len(amounts) < len(lines) or not _are_of_one(amounts):
        return
    *parts, total = (it.id for it in amounts)
    yield Sum(parts=tuple(parts), total=total, evidence=Evidence(tabular=True))
    if len(parts) == 1 + len(taxes):
        shares = list(_shares(lines[0], taxes))
        figures = {it.id: it for one in lines for it in (*amounts, *one.percents)}
        yield from shares if len(taxes) == 1 else borne_out(shares, figures)


def _shares(net: Entry, taxes: Sequence[Entry]) -> Iterator[Share]:
    """Yield each tax as its percentage of the net, "VAT 20%: €2,408"; none is no share."""
    for tax in taxes:
        if net.amount and tax.amount and len(tax.percents) == 1 and tax.amount.value:
            yield Share(
                part=tax.amount.id,
                whole=net.amount.id,
                percent=tax.percents[0].id,
                evidence=Evidence(tabular=True),
            )


def _left(lines: Sequence[Entry]) -> Iterator[Difference | Sum]:
    amounts = [it.amount for it in lines if it.amount is not None]
    first, second, result = (it.role for it in lines)
    if result is None or LEFT.get((first or "", second or "")) != result:
        return
    if len(amounts) < LINES or not _are_of_one(amounts):
        return
    whole, less, left = amounts
    if second == "income_tax" and min(whole.value, less.value) < 0:
        return  # a sign may be that of a charge or of a credit
    if less.value < 0:
        yield Sum(parts=(whole.id, less.id), total=left.id)
    else:
        yield Difference(minuend=whole.id, subtrahend=less.id, result=left.id)


def _are_of_one(amounts: Sequence[Figure]) -> bool:
    """Whether amounts can be added up: of one currency, and of one time where they name any."""
    return addable(amounts) and all(may_be_one_time(one, other) for one, other in pairwise(amounts))
