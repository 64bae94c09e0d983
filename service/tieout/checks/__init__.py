"""Relations to checks: what holds, at which reading, and by how much it does not."""

from tieout.checks.check import Check, Implied, Note
from tieout.checks.verdict import Severity, Verdict, worst

__all__ = ["Check", "Implied", "Note", "Severity", "Verdict", "worst"]
