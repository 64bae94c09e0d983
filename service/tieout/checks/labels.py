"""The check of period labels: names of time under which one fact is told."""

from tieout.checks.basis import Basis
from tieout.checks.check import Check, Note
from tieout.checks.verdict import Severity, Verdict
from tieout.figures import Level, Period
from tieout.relations import PeriodLabel


def check_labels(id_: str, relation: PeriodLabel, basis: Basis) -> Check:
    """
    Check that labels may mean the same days; where they cannot, a note, never an alarm.

    The label of a fiscal period whose days nobody names may mean any days.
    """
    periods = [basis.figures[it].period for it in relation.members]
    labels = dict.fromkeys(it.label for it in periods if it is not None)
    days = {(it.start, it.end) for it in periods if it is not None and not _is_open(it)}
    if len(days) < len(set(relation.members)) and len(relation.members) > 1:
        return Check(id_, relation, Verdict.CONSISTENT, reading=Level.AS_WRITTEN)
    note = Note("period.label", (("labels", " / ".join(labels)),))
    return Check(id_, relation, Verdict.BORDERLINE, severity=Severity.NOTE, notes=(note,))


def _is_open(period: Period) -> bool:
    return period.fiscal and (period.start is None or period.end is None)
