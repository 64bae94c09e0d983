"""The answer's shape, and its renderings."""

from tieout.report.answer import reading_of, report_of
from tieout.report.check import Bounds, Check, Implied, Operand, RelationKind
from tieout.report.decimals import decimal_text
from tieout.report.figure import Figure, Period
from tieout.report.finding import Cause, Finding
from tieout.report.offsets import Counting, Offsets
from tieout.report.rate import Leg, Rate
from tieout.report.report import Reading, Report
from tieout.report.wire import DecimalText, Wire

__all__ = [
    "Bounds",
    "Cause",
    "Check",
    "Counting",
    "DecimalText",
    "Figure",
    "Finding",
    "Implied",
    "Leg",
    "Offsets",
    "Operand",
    "Period",
    "Rate",
    "Reading",
    "RelationKind",
    "Report",
    "Wire",
    "decimal_text",
    "reading_of",
    "report_of",
]
