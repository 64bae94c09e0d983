"""A pair with a mark that nothing decided: what its meanings have in common."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from tieout.checks.alternatives import Repairs
from tieout.checks.check import Check, Note
from tieout.checks.verdict import Severity, Verdict
from tieout.relations import Relation

Meant: TypeAlias = tuple[Repairs, Check]
SHOWN_MAX = 3


def unsettled(id_: str, relation: Relation, found: Sequence[Meant]) -> Check:
    """
    Accuse where every meaning is inconsistent, as mildly as the mildest; say which one agrees.

    Where a meaning agrees, the writer may have meant it, or not: the verdict stays open.
    """
    checks = [check for _, check in found]
    if found and all(it.verdict is Verdict.INCONSISTENT for it in checks):
        return _of_likeliest(found)
    ties = [meant for meant, check in found if check.reading is not None]
    note = _agrees(ties) if ties else Note("currency.missing")
    return Check(id_, relation, Verdict.UNDETERMINED, notes=(note,))


def _of_likeliest(found: Sequence[Meant]) -> Check:
    meant, check = found[0]
    mildest = max((it.severity for _, it in found if it.severity), key=list(Severity).index)
    figure = next(iter(meant.values()))
    note = Note("assumed", (("figure", figure.text), ("meant", figure.currency or "")))
    return replace(
        check,
        severity=mildest,
        notes=(note, *check.notes),
        assumed=tuple((it.id, it.currency or "") for it in meant.values()),
    )


def _agrees(ties: Sequence[Repairs]) -> Note:
    figures = [next(iter(it.values())) for it in ties]
    codes = ", ".join(it.currency or "" for it in figures[:SHOWN_MAX])
    return Note("alternative", (("figure", figures[0].text), ("meant", codes)))
