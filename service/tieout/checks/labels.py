"""The check of period labels: names of time under which one fact is told."""

from tieout.checks.basis import Basis
from tieout.checks.check import Check, Note
from tieout.checks.verdict import Severity, Verdict
from tieout.figures import Level, Period
from tieout.relations import PeriodLabel


def check_labels(id_: str, relation: PeriodLabel, basis: Basis) -> Check:
    """
    Check that labels may mean the same days; where they cannot, a note, never an alarm.

    A label whose days nobody names, such as a fiscal quarter's, may mean any days.
    """
    periods = labelled(relation, basis)
    if len({(it.start, it.end) for it in periods if not _is_open(it)}) <= 1:
        return Check(id_, relation, Verdict.CONSISTENT, reading=Level.AS_WRITTEN)
    labels = dict.fromkeys(it.label for it in periods)
    note = Note("period.label", (("labels", " / ".join(labels)),))
    return Check(id_, relation, Verdict.BORDERLINE, severity=Severity.NOTE, notes=(note,))


def labelled(relation: PeriodLabel, basis: Basis) -> list[Period]:
    """Return the periods that the figures carry, then those that the text only names."""
    carried = (basis.figures[it].period for it in relation.members)
    return [*(it for it in carried if it is not None), *relation.named]


def _is_open(period: Period) -> bool:
    return period.start is None or period.end is None
