"""Checks to findings: why most likely, and what would be right."""

from tieout.diagnosis.finding import Cause, Finding, Replacement

__all__ = ["Cause", "Finding", "Replacement"]
