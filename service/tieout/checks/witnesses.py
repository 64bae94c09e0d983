"""What a mark cannot mean: other pairs of the same document speak against it."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from tieout.checks.again import may_fail
from tieout.checks.alternatives import other_readings
from tieout.checks.basis import Basis, Meaning
from tieout.checks.check import Check
from tieout.checks.verdict import Verdict
from tieout.figures import Figure
from tieout.relations import Equivalence

HOLD = {Verdict.CONSISTENT, Verdict.ROUNDED}
Meanings: TypeAlias = frozenset[Meaning]


def ruled_out(checks: Iterable[Check], basis: Basis) -> Meanings:
    """
    Return the currencies that a mark would have to mean against pairs that hold as read.

    A writer means one currency by one mark: where "€2.61 billion ($3.39 billion)" is in US dollars,
    "€2.84 billion ($3.96 billion)" is not excused by Canada's.
    """
    return frozenset(it for check in checks if _testifies(check) for it in _against(check, basis))


def _testifies(check: Check) -> bool:
    return isinstance(check.relation, Equivalence) and check.verdict in HOLD


def _against(check: Check, basis: Basis) -> Iterator[Meaning]:
    figures = [basis.figures[it] for it in check.figures]
    for repairs in other_readings(figures):
        if may_fail(check.relation, basis.repaired(repairs)):
            for figure in repairs.values():
                if figure.currency != basis.figures[figure.id].currency:
                    yield meaning_of(figure)


def meaning_of(figure: Figure) -> Meaning:
    """Return the document, the mark and the currency that a figure gives it."""
    document = None if figure.span is None else figure.span.document
    return document, figure.style.mark, figure.currency
