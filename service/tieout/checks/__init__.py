"""Relations to checks: what holds, at which reading, and by how much it does not."""

from tieout.checks.basis import Around, Basis
from tieout.checks.check import Check, Implied, Note
from tieout.checks.checked import Checked, check
from tieout.checks.conflict import Conflict, Culprit
from tieout.checks.tie import tie
from tieout.checks.verdict import Severity, Verdict, worst

__all__ = [
    "Around",
    "Basis",
    "Check",
    "Checked",
    "Conflict",
    "Culprit",
    "Implied",
    "Note",
    "Severity",
    "Verdict",
    "check",
    "tie",
    "worst",
]
