"""
Counters that several workers share: plain cells in memory, one file a worker.

A worker claims a slab and counts in it; whoever is asked for the totals adds up all slabs. A worker
that dies, however suddenly, leaves its counts behind, and its successor claims the same slab and
counts on: totals never fall, and restarts leave no files behind.
"""

import fcntl
import json
import mmap
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CELLS_MAX = 16_384
SLABS_MAX = 256
_BYTES = 8 * CELLS_MAX

Key = tuple[str, ...]
"""A metric's name, and the values of its labels in their order."""

Count = tuple[Key, float]
"""A counter with its labels, and by how much it goes up."""


@dataclass(slots=True)
class Slab:
    """
    One worker's cells: doubles, each run of them under a key.

    ``cells[slab.at(key)] += 1`` is the whole cost of counting. Where the cells run out, what has no
    place is counted in cell 0, so that a label gone wild never grows the memory.

    >>> slab = Slab.in_memory()
    >>> slab.cells[slab.at(("tieout_things_total", "red"))] += 2
    >>> dict(slab.read())
    {('tieout_things_total', 'red'): (2.0,)}
    """

    cells: "memoryview[float]"
    number: int = 0
    keys: Path | None = None
    lock: int | None = None
    places: dict[Key, tuple[int, int]] = field(default_factory=dict)
    used: int = 1

    @classmethod
    def in_memory(cls) -> "Slab":
        """Make a slab that nobody else sees: one worker needs no files."""
        return cls(memoryview(bytearray(_BYTES)).cast("d"))

    @classmethod
    def claim(cls, folder: Path) -> "Slab":
        """Take the first slab of *folder* that no living worker holds."""
        folder.mkdir(parents=True, exist_ok=True)
        number, lock = next(_free(folder))
        slab = cls(_map(folder / f"{number}.cells"), number, folder / f"{number}.keys", lock)
        os.pwrite(lock, f"{os.getpid():<12}".encode(), 0)
        slab.places.update(_places(folder / f"{number}.keys"))
        slab.used = 1 + sum(width for _, width in slab.places.values())
        return slab

    def at(self, key: Key, width: int = 1) -> int:
        """Return the first of the *width* cells of a key."""
        place = self.places.get(key)
        return place[0] if place else self._settle(key, width)

    def read(self) -> Iterator[tuple[Key, tuple[float, ...]]]:
        for key, (at, width) in list(self.places.items()):
            yield key, tuple(self.cells[at : at + width])

    def _settle(self, key: Key, width: int) -> int:
        if self.used + width > CELLS_MAX:
            return 0
        at, self.used = self.used, self.used + width
        self.places[key] = (at, width)
        if self.keys is not None:
            with self.keys.open("a", encoding="utf-8") as file:
                file.write(json.dumps([width, *key]) + "\n")
        return at


@dataclass(frozen=True, slots=True)
class Worker:
    """A living worker: the number of its slab and its process."""

    number: int
    pid: int


def totals(own: Slab, folder: Path | None) -> dict[Key, tuple[float, ...]]:
    """Add up the cells of all workers, key by key."""
    sums: dict[Key, tuple[float, ...]] = dict(own.read())
    for number in _numbers(folder):
        if folder is None or number == own.number:
            continue
        for key, values in _other(folder, number):
            mine = sums.get(key)
            sums[key] = values if mine is None else tuple(map(sum, zip(mine, values, strict=True)))
    return sums


def workers(own: Slab, folder: Path | None) -> list[Worker]:
    """Return the workers that live: those whose slab is locked."""
    if folder is None:
        return [Worker(own.number, os.getpid())]
    return [
        Worker(number, int((folder / f"{number}.lock").read_text() or 0))
        for number in _numbers(folder)
        if number == own.number or _held(folder / f"{number}.lock")
    ]


def _free(folder: Path) -> Iterator[tuple[int, int]]:
    for number in range(SLABS_MAX):
        lock = os.open(folder / f"{number}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            continue
        yield number, lock
    raise OSError(f"all {SLABS_MAX} slabs of counters are taken")


def _map(path: Path) -> "memoryview[float]":
    with path.open("a+b") as file:
        file.truncate(_BYTES)
        return memoryview(mmap.mmap(file.fileno(), _BYTES)).cast("d")


def _places(keys: Path) -> dict[Key, tuple[int, int]]:
    places, at = {}, 1
    for line in keys.read_text(encoding="utf-8").splitlines() if keys.exists() else ():
        width, *key = json.loads(line)
        places[tuple(key)] = (at, width)
        at += width
    return places


def _numbers(folder: Path | None) -> list[int]:
    if folder is None:
        return []
    return sorted(int(path.stem) for path in folder.glob("*.cells"))


def _other(folder: Path, number: int) -> Iterator[tuple[Key, tuple[float, ...]]]:
    cells = memoryview((folder / f"{number}.cells").read_bytes()).cast("d")
    for key, (at, width) in _places(folder / f"{number}.keys").items():
        yield key, tuple(cells[at : at + width])


def _held(lock: Path) -> bool:
    descriptor = os.open(lock, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False
