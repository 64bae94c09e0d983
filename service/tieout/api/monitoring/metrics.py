"""
What monitoring may know, counted as it happens.

Counting happens in the cells of a :class:`~tieout.api.monitoring.slab.Slab`, so that several
workers add up; :mod:`~tieout.api.monitoring.families` gives the cells their names.
"""

import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from prometheus_client import CollectorRegistry
from prometheus_client.core import Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from tieout.api.monitoring import families
from tieout.api.monitoring.counts import counts_of
from tieout.api.monitoring.families import BUCKETS, DURATION, IN_PROGRESS, SECONDS
from tieout.api.monitoring.freshness import Fresh
from tieout.api.monitoring.slab import Count, Slab, totals, workers
from tieout.api.monitoring.usage import of_workers
from tieout.rates.live.source_state import SourceState
from tieout.report import Report


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
        self._progress = self.slab.at(IN_PROGRESS)
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
        at = self.slab.at((DURATION, method, route), BUCKETS + 1)
        if at:
            cells[at + bisect_left(SECONDS, seconds)] += 1
            cells[at + BUCKETS] += seconds

    def written(self, accept: str = "") -> tuple[bytes, str]:
        """Write all metrics as the scraper accepts them; return the text and its media type."""
        registry = CollectorRegistry(auto_describe=False)
        registry.register(self)
        encode, media_type = choose_encoder(accept)
        return encode(registry), media_type

    def collect(self) -> Iterator[Metric]:
        sums = totals(self.slab, self._folder)
        yield from families.counters(sums)
        yield families.durations(sums)
        yield families.in_progress(sums)
        yield from families.ages(self.sources(), self._now())
        yield from of_workers(workers(self.slab, self._folder))
        yield families.build(self.archive)
