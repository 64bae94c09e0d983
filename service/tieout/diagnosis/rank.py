"""The causes of a failed check, the likeliest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from tieout.checks import Verdict
from tieout.diagnosis.case import Case
from tieout.diagnosis.causes import CAUSES, GENTLE
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import until

TRIED_MIN = 5
FIGURES_READ_MAX = 3_000  # by the repairs of one cause: a relation of many parts has many of them


@dataclass(frozen=True, slots=True)
class Explanation:
    """A cause with the best of its repairs, and the checks that still fail after it."""

    cause: str
    prior: int
    repair: Repair
    leftover: int

    @property
    def rank(self) -> tuple[int, int]:
        """Equal ranks tie."""
        return self.leftover, -self.prior


def explanations(case: Case, *, causes: Sequence[Suspicion] = CAUSES) -> tuple[Explanation, ...]:
    """
    Return the causes whose repair makes all figures hold, the likeliest first.

    Where none does so at the week's rates, those that do at the year's. What holds loosely calls
    for no other digits, and what fits a period that the text names for no other rate.
    """
    if _is_of_its_period(case):
        return ()
    likely = GENTLE if case.check.verdict is Verdict.BORDERLINE else causes
    for strict in (True, False):
        tried = until(case.enough, likely)
        found = [it for cause in tried for it in _best(case, cause, strict=strict)]
        if found:
            return tuple(sorted(found, key=lambda it: it.rank))
    return ()


def _is_of_its_period(case: Case) -> bool:
    """Whether a pair fits the rates of a period that one of its figures belongs to."""
    named = {it.period.label for it in case.figures if it.period is not None}
    notes = (dict(it.words) for it in case.check.notes if it.key.startswith("rate.fits"))
    return any(words.get("period") in named for words in notes)


def _best(case: Case, cause: Suspicion, *, strict: bool) -> Iterator[Explanation]:
    """Yield at most one explanation: the repair that leaves least, with the fewest edits."""
    tried: list[Explanation] = []
    for repair in until(case.enough, _promising(case, cause)):
        leftover = case.leftover(repair, strict=strict)
        if leftover is not None:
            tried.append(Explanation(cause.id, _prior(cause, repair), repair, leftover))
        if leftover == 0:
            break
    if tried:
        yield min(tried, key=lambda it: it.leftover)


def _promising(case: Case, cause: Suspicion) -> list[Repair]:
    """Return the likeliest repairs first: all of a short relation, some of one with many parts."""
    most = max(TRIED_MIN, FIGURES_READ_MAX // len(case.figures))
    repairs = until(case.enough, cause.repairs(case))
    return nsmallest(most, repairs, key=lambda it: (-_prior(cause, it), it.edits, it.distance))


def _prior(cause: Suspicion, repair: Repair) -> int:
    return cause.prior if repair.prior is None else repair.prior
