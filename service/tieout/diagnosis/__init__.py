"""Checks to findings: why most likely, and what would be right."""

from tieout.diagnosis.diagnose import diagnose
from tieout.diagnosis.finding import Cause, Finding, Replacement
from tieout.diagnosis.saying import say

__all__ = ["Cause", "Finding", "Replacement", "diagnose", "say"]
