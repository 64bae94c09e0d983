"""The causes of a failed check, the likeliest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from tieout.checks import Verdict
from tieout.diagnosis.case import Case
from tieout.diagnosis.causes import CAUSES, GENTLE
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion


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
    for no other digits.
    """
    likely = GENTLE if case.check.verdict is Verdict.BORDERLINE else causes
    for strict in (True, False):
        found = [it for cause in likely for it in _best(case, cause, strict=strict)]
        if found:
            return tuple(sorted(found, key=lambda it: it.rank))
    return ()


def _best(case: Case, cause: Suspicion, *, strict: bool) -> Iterator[Explanation]:
    """Yield at most one explanation: the repair that leaves least, with the fewest edits."""
    order = count()
    tried = [
        (leftover, -prior, repair.edits, repair.distance, next(order), repair)
        for repair in cause.repairs(case)
        if (leftover := case.leftover(repair, strict=strict)) is not None
        for prior in [cause.prior if repair.prior is None else repair.prior]
    ]
    if tried:
        leftover, prior, *_, repair = min(tried)
        yield Explanation(cause.id, -prior, repair, leftover)
