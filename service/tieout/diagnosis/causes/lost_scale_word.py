"""Lost scale word: "US$640" where "US$640 million" was meant."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.causes.scale_slip import strangeness
from tieout.diagnosis.edits import EAST_ASIAN, counts_in_myriads
from tieout.diagnosis.printing import worded
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind

POWERS = (3, 6, 9, 12)
BARE_BELOW = 10_000


def repairs(case: Case) -> Iterator[Repair]:
    """Give a bare figure a scale word, where another figure of the relation carries one."""
    if not any(figure.style.power for figure in case.figures):
        return
    for figure in case.suspects:
        if _is_bare(figure):
            for _, moved in case.moved(figure, _powers(figure)):
                yield Repair((worded(moved, case.figures),), distance=strangeness(case, moved))


def _is_bare(figure: Figure) -> bool:
    return figure.kind is Kind.MONEY and not figure.style.power and abs(figure.value) < BARE_BELOW


def _powers(figure: Figure) -> tuple[int, ...]:
    return EAST_ASIAN if counts_in_myriads(figure) else POWERS


LOST_SCALE_WORD = Suspicion("lost_scale_word", 52, repairs)
