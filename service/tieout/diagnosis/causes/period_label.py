"""Period label: a fiscal period under a calendar name."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.checks.labels import labelled
from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.relations import PeriodLabel


def repairs(case: Case) -> Iterator[Repair]:
    """Read every label as the period named last: then all mean the same days."""
    if not isinstance(case.relation, PeriodLabel):
        return
    periods = labelled(case.relation, case.basis)
    meant = periods[-1]
    words = (("labels", " / ".join(dict.fromkeys(it.label for it in periods))),)
    yield Repair(tuple(replace(it, period=meant) for it in case.figures), words=words)


PERIOD_LABEL = Suspicion("period_label", 50, repairs)
