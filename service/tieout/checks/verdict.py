"""What may be said of a relation, and how grave it is."""

from collections.abc import Iterable
from enum import StrEnum


class Verdict(StrEnum):
    """From best to worst, in this order, for the verdict of a whole report."""

    CONSISTENT = "consistent"
    ROUNDED = "rounded"
    UNDETERMINED = "undetermined"
    NOT_COMPARABLE = "not_comparable"
    BORDERLINE = "borderline"
    INCONSISTENT = "inconsistent"

    @property
    def accuses(self) -> bool:
        return self in {Verdict.BORDERLINE, Verdict.INCONSISTENT}


def worst(verdicts: Iterable[Verdict]) -> Verdict | None:
    """Return the worst verdict, or None where nothing was checked."""
    return max(verdicts, key=list(Verdict).index, default=None)


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
