"""What each worker uses: whoever is scraped tells it of all of them, as the system knows it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from tieout.api.monitoring.slab import Worker


def of_workers(living: Sequence[Worker]) -> Iterator[Metric]:
    memory = GaugeMetricFamily(
        "tieout_worker_resident_memory_bytes", "Resident memory.", labels=["worker"]
    )
    cpu = CounterMetricFamily("tieout_worker_cpu_seconds_total", "CPU time.", labels=["worker"])
    for worker in living:
        used = _usage(worker.pid)
        if used is not None:
            memory.add_metric([str(worker.number)], used[0])
            cpu.add_metric([str(worker.number)], used[1])
    yield GaugeMetricFamily("tieout_workers", "Workers that live.", value=len(living))
    yield from (memory, cpu)


def _usage(pid: int) -> tuple[float, float] | None:
    """Return a process's resident bytes and CPU seconds; None where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (OSError, IndexError):
        return None
    ticks = int(fields[11]) + int(fields[12])
    return pages * float(os.sysconf("SC_PAGE_SIZE")), ticks / float(os.sysconf("SC_CLK_TCK"))
