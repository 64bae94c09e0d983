"""Period label: a fiscal period under a calendar name."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.relations import PeriodLabel


def repairs(case: Case) -> Iterator[Repair]:
    """Read every label as the period of the figure named last: then all mean the same days."""
    if not isinstance(case.relation, PeriodLabel) or not case.figures:
        return
    meant = case.figures[-1].period
    labels = dict.fromkeys(it.period.label for it in case.figures if it.period is not None)
    words = (("labels", " / ".join(labels)),)
    yield Repair(tuple(replace(it, period=meant) for it in case.figures), words=words)


PERIOD_LABEL = Suspicion("period_label", 50, repairs)
