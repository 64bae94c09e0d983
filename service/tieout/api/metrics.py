"""
What monitoring may know: the families of metrics, and how they are written out.

Counting happens in the cells of a :class:`~tieout.api.tally.Slab`, so that several workers add up;
this module gives the cells their names. Label values come from closed lists (route templates,
verdicts, rule ids, sources), never from what was sent.
"""

import platform
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path

from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from tieout.api.finished import Count
from tieout.api.freshness import Fresh
from tieout.api.tally import Key, Slab, totals, workers
from tieout.api.usage import of_workers
from tieout.rates.live.source_state import SourceState
from tieout.report import Reading, Report
from tieout.review import OUT_OF_TIME, TOO_MANY

SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper ends of the buckets of durations."""

_BUCKETS = len(SECONDS) + 1
_IN_PROGRESS = ("tieout_http_requests_in_progress",)
_DURATION = "tieout_http_request_duration_seconds"

CUT_SHORT = {OUT_OF_TIME: "time", TOO_MANY: "figures"}

COUNTERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "tieout_http_requests_total": ("Requests answered.", ("method", "route", "status")),
    "tieout_conversions_total": ("Conversions, by outcome.", ("outcome",)),
    "tieout_documents_total": ("Documents and lists reviewed, by verdict.", ("verdict",)),
    "tieout_figures_total": ("Figures read.", ()),
    "tieout_checks_total": ("Checks, by relation and verdict.", ("relation", "verdict")),
    "tieout_findings_total": ("Findings, by rule and severity.", ("rule", "severity")),
    "tieout_answers_total": ("Answers looked for in the cache, by outcome.", ("outcome",)),
    "tieout_limited_total": ("Requests refused by a limit a client, by limit.", ("limit",)),
    "tieout_cut_short_total": ("Documents not done to the end, by limit.", ("limit",)),
    "tieout_batch_lines_total": ("Lines of batches, by outcome.", ("outcome",)),
    "tieout_source_fetches_total": ("Fetches from live sources.", ("source", "outcome")),
    "tieout_failures_total": ("Errors that nobody foresaw: faults of the service.", ("error",)),
}


class Metrics(Collector):
    """Counts what happens, and writes the totals of all workers."""

    def __init__(
        self,
        folder: Path | None = None,
        *,
        archive: str = "",
        sources: Fresh = list,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.slab = Slab.claim(folder) if folder else Slab.in_memory()
        self.sources = sources
        self.archive = archive
        self._folder = folder
        self._now = now
        self._cells = self.slab.cells
        self._progress = self.slab.at(_IN_PROGRESS)
        self._cells[self._progress] = 0

    def count(self, name: str, *labels: str, by: float = 1) -> None:
        """Add to a counter; its labels in the order of ``COUNTERS``."""
        self._cells[self.slab.at((name, *labels))] += by

    def reviewed(self, report: Report) -> None:
        """Count a review, its figures, its checks and its findings."""
        self.add(counts_of(report))

    def add(self, counts: Iterable[Count]) -> None:
        """Add to several counters."""
        for key, by in counts:
            self._cells[self.slab.at(key)] += by

    def fetched(self, state: SourceState) -> None:
        """Count an attempt to fetch from a live source: a success, or the code of its failure."""
        self.count("tieout_source_fetches_total", state.name, state.last_error or "success")

    def begin(self) -> None:
        self._cells[self._progress] += 1

    def end(self, method: str, route: str, status: str, seconds: float) -> None:
        """Count one answered request and its duration."""
        cells = self._cells
        cells[self._progress] -= 1
        cells[self.slab.at(("tieout_http_requests_total", method, route, status))] += 1
        at = self.slab.at((_DURATION, method, route), _BUCKETS + 1)
        if at:
            cells[at + bisect_left(SECONDS, seconds)] += 1
            cells[at + _BUCKETS] += seconds

    def written(self, accept: str = "") -> tuple[bytes, str]:
        """Write all metrics as the scraper accepts them; return the text and its media type."""
        registry = CollectorRegistry(auto_describe=False)
        registry.register(self)
        encode, media_type = choose_encoder(accept)
        return encode(registry), media_type

    def collect(self) -> Iterator[Metric]:
        sums = totals(self.slab, self._folder)
        yield from _counters(sums)
        yield _durations(sums)
        yield _gauge(
            "tieout_http_requests_in_progress", "Requests being answered.", sums[_IN_PROGRESS][0]
        )
        yield from self._of_sources()
        yield from of_workers(workers(self.slab, self._folder))
        yield _build(self.archive)

    def _of_sources(self) -> Iterator[Metric]:
        age = GaugeMetricFamily(
            "tieout_source_age_seconds", "Age of the newest rate.", labels=["source"]
        )
        stale = GaugeMetricFamily(
            "tieout_source_stale", "1 where older than its cadence allows.", labels=["source"]
        )
        success = GaugeMetricFamily(
            "tieout_source_last_success_timestamp_seconds",
            "When the source was last fetched.",
            labels=["source"],
        )
        for state in self.sources():
            stale.add_metric([state.name], float(state.stale))
            if state.newest is not None:
                age.add_metric([state.name], self._now() - _midnight(state.newest))
            if state.last_success is not None:
                success.add_metric([state.name], state.last_success.timestamp())
        yield from (age, stale, success)


def counts_of(reading: Reading | Report) -> tuple[Count, ...]:
    """Return what an answer adds to the counters: its figures, checks and findings."""
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


def _counters(sums: dict[Key, tuple[float, ...]]) -> Iterator[Metric]:
    for name, (help_text, labels) in COUNTERS.items():
        family = CounterMetricFamily(name, help_text, labels=labels)
        if not labels:
            family.add_metric([], sums.get((name,), (0.0,))[0])
        for key, (value, *_) in sums.items():
            if key[0] == name and labels:
                family.add_metric(key[1:], value)
        yield family


def _durations(sums: dict[Key, tuple[float, ...]]) -> Metric:
    family = HistogramMetricFamily(
        _DURATION, "From the request's head to the answer's end.", labels=["method", "route"]
    )
    ends = [*map(str, SECONDS), "+Inf"]
    for key, values in sums.items():
        if key[0] == _DURATION:
            buckets = list(zip(ends, accumulate(values[:_BUCKETS]), strict=True))
            family.add_metric(key[1:], buckets, values[_BUCKETS])
    return family


def _gauge(name: str, help_text: str, value: float) -> Metric:
    return GaugeMetricFamily(name, help_text, value=value)


def _build(archive: str) -> Metric:
    family = GaugeMetricFamily(
        "tieout_build_info", "1, with what is running.", labels=["version", "archive", "python"]
    )
    family.add_metric([version("tieout"), archive, platform.python_version()], 1)
    return family


def _midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
