"""
The families of metrics, as Prometheus knows them, made of what was counted.

Label values come from closed lists (route templates, verdicts, rule ids, sources), never from what
was sent.
"""

import platform
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from importlib.metadata import version
from itertools import accumulate
from typing import TypeAlias

from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)

from tieout.api.monitoring.freshness import Freshness
from tieout.api.monitoring.slab import Key

Sums: TypeAlias = Mapping[Key, tuple[float, ...]]
"""What all workers counted, cell by cell."""

SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper ends of the buckets of durations."""

BUCKETS = len(SECONDS) + 1
"""With the one that has no end."""

DURATION = "tieout_http_request_duration_seconds"
IN_PROGRESS = ("tieout_http_requests_in_progress",)

COUNTERS: dict[str, tuple[str, tuple[str, ...]]] = {
    "tieout_http_requests_total": ("Requests answered.", ("method", "route", "status")),
    "tieout_documents_total": ("Documents and lists reviewed, by verdict.", ("verdict",)),
    "tieout_figures_total": ("Figures read.", ()),
    "tieout_checks_total": ("Checks, by relation and verdict.", ("relation", "verdict")),
    "tieout_findings_total": ("Findings, by rule and severity.", ("rule", "severity")),
    "tieout_answers_total": ("Answers looked for in the cache, by outcome.", ("outcome",)),
    "tieout_limited_total": ("Requests refused by a limit a client, by limit.", ("limit",)),
    "tieout_cut_short_total": ("Documents not done to the end, by limit.", ("limit",)),
    "tieout_conversion_rows_total": ("Rows of lists of conversions, by outcome.", ("outcome",)),
    "tieout_batch_lines_total": ("Lines of batches, by outcome.", ("outcome",)),
    "tieout_source_fetches_total": ("Fetches from live sources.", ("source", "outcome")),
    "tieout_failures_total": ("Errors that nobody foresaw: faults of the service.", ("error",)),
}


def counters(sums: Sums) -> Iterator[Metric]:
    for name, (help_text, labels) in COUNTERS.items():
        family = CounterMetricFamily(name, help_text, labels=labels)
        if not labels:
            family.add_metric([], sums.get((name,), (0.0,))[0])
        for key, (value, *_) in sums.items():
            if key[0] == name and labels:
                family.add_metric(key[1:], value)
        yield family


def durations(sums: Sums) -> Metric:
    family = HistogramMetricFamily(
        DURATION, "From the request's head to the answer's end.", labels=["method", "route"]
    )
    ends = [*map(str, SECONDS), "+Inf"]
    for key, values in sums.items():
        if key[0] == DURATION:
            buckets = list(zip(ends, accumulate(values[:BUCKETS]), strict=True))
            family.add_metric(key[1:], buckets, values[BUCKETS])
    return family


def in_progress(sums: Sums) -> Metric:
    (name,) = IN_PROGRESS
    return GaugeMetricFamily(name, "Requests being answered.", value=sums[IN_PROGRESS][0])


def ages(sources: Sequence[Freshness], now: float) -> Iterator[Metric]:
    """Tell how old the rates of each source are, and when it was last asked."""
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
    for state in sources:
        stale.add_metric([state.name], float(state.stale))
        if state.newest is not None:
            age.add_metric([state.name], now - _midnight(state.newest))
        if state.last_success is not None:
            success.add_metric([state.name], state.last_success.timestamp())
    yield from (age, stale, success)


def build(archive: str) -> Metric:
    family = GaugeMetricFamily(
        "tieout_build_info", "1, with what is running.", labels=["version", "archive", "python"]
    )
    family.add_metric([version("tieout"), archive, platform.python_version()], 1)
    return family


def _midnight(day: date) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
