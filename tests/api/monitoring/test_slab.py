"""Counters of several workers add up, survive a worker's death, and leave nothing behind."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from tieout.api.monitoring.slab import CELLS_MAX, Slab, totals, workers

KEY = ("tieout_things_total", "red")

COUNT_AND_DIE = """
import os, signal, sys
from pathlib import Path
from tieout.api.monitoring.slab import Slab

slab = Slab.claim(Path(sys.argv[1]))
for _ in range(int(sys.argv[2])):
    slab.cells[slab.at(("tieout_things_total", "red"))] += 1
os.kill(os.getpid(), signal.SIGKILL)
"""


def die_after(count: int, folder: Path) -> None:
    command = [sys.executable, "-c", COUNT_AND_DIE, str(folder), str(count)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL


def test_workers_add_up(tmp_path: Path) -> None:
    one, other = Slab.claim(tmp_path), Slab.claim(tmp_path)
    one.cells[one.at(KEY)] += 2
    other.cells[other.at(("tieout_other_total",))] += 5
    other.cells[other.at(KEY)] += 3

    assert totals(one, tmp_path) == {KEY: (5.0,), ("tieout_other_total",): (5.0,)}
    assert totals(one, tmp_path) == totals(other, tmp_path)


def test_a_killed_worker_leaves_its_counts_and_its_place(tmp_path: Path) -> None:
    watching = Slab.claim(tmp_path)
    watching.cells[watching.at(KEY)] += 1
    for _ in range(3):
        die_after(10, tmp_path)

    assert totals(watching, tmp_path)[KEY] == (31.0,)
    assert sorted(path.name for path in tmp_path.glob("*.cells")) == ["0.cells", "1.cells"]
    assert [it.pid for it in workers(watching, tmp_path)] == [os.getpid()]


def test_a_successor_counts_on_under_the_same_keys(tmp_path: Path) -> None:
    die_after(4, tmp_path)
    successor = Slab.claim(tmp_path)

    assert dict(successor.read()) == {KEY: (4.0,)}
    assert successor.at(("tieout_new_total",)) not in {0, successor.at(KEY)}


def test_a_label_gone_wild_does_not_grow_the_memory() -> None:
    slab = Slab.in_memory()
    for number in range(2 * CELLS_MAX):
        slab.cells[slab.at(("tieout_wild_total", str(number)))] += 1

    assert slab.cells[0] == CELLS_MAX + 1
    assert len(slab.places) == CELLS_MAX - 1
