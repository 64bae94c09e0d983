"""What an answer adds to the counters."""

from collections import Counter
from collections.abc import Iterator

from tieout.api.monitoring.slab import Count, Key
from tieout.report import Reading, Report
from tieout.review import OUT_OF_TIME, TOO_MANY

CUT_SHORT = {OUT_OF_TIME: "time", TOO_MANY: "figures"}


def counts_of(reading: Reading | Report) -> tuple[Count, ...]:
    """Count the figures, checks and findings of an answer."""
    counts = Counter[Key]({("tieout_figures_total",): len(reading.figures)})
    if isinstance(reading, Report):
        counts.update(_of_review(reading))
    return tuple(counts.items())


def _of_review(report: Report) -> Iterator[Key]:
    yield "tieout_documents_total", report.verdict or "none"
    for warning in CUT_SHORT.keys() & set(report.warnings):
        yield "tieout_cut_short_total", CUT_SHORT[warning]
    for check in report.checks:
        yield "tieout_checks_total", check.relation, check.verdict
    for finding in report.findings:
        yield "tieout_findings_total", finding.rule, finding.severity
