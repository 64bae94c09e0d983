"""The archive: everything the sources published, in one file, unpacked column by column."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from importlib.resources import files
from typing import Self

from tieout.rates.archive.column import Column, day_of, pack, unpack
from tieout.rates.archive.raw_files import Prints

MAGIC = b"TIEOUT-RATES-1\n"
VERSION_DIGITS = 16
EMBEDDED_FOLDER = files("tieout.rates") / "data"
EMBEDDED = EMBEDDED_FOLDER / "archive.bin"
KNOWLEDGE = ("eras.json", "errata.json", "pegs.json", "sources.json")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a packed column lies, how many prints it holds, and their first and last day."""

    start: int
    end: int
    size: int
    first: int
    last: int


@dataclass(frozen=True)
class Archive:
    """
    Packed columns by source and code; each is unpacked when it is first asked for.

    ``published`` is the hash of every print, ``version`` that and what we know about them: errata,
    eras, pegs. Unpacking is idempotent, so that two threads that ask at once do the work twice and
    get equal columns: no lock is needed.
    """

    published: str
    version: str
    calendars: Mapping[str, "Column"]
    places: Mapping[tuple[str, str], Place]
    _packed: bytes
    _columns: dict[tuple[str, str], Column] = field(default_factory=dict)

    @classmethod
    def embedded(cls) -> Self:
        """Load the archive that ships with the package."""
        return cls.read(EMBEDDED.read_bytes())

    @classmethod
    def read(cls, data: bytes) -> Self:
        """Read what `written` made; other bytes are a ValueError."""
        if not data.startswith(MAGIC):
            raise ValueError("not an archive of rates")
        end = data.index(b"\n", len(MAGIC))
        header = json.loads(data[len(MAGIC) : end])
        places = {
            (source, code): Place(*place)
            for source, codes in header["columns"].items()
            for code, place in codes.items()
        }
        packed = data[end + 1 :]
        calendars = {
            source: unpack(packed[start:stop], size, range(1 << 16))
            for source, (start, stop, size, *_) in header["calendars"].items()
        }
        published = header["published"]
        return cls(published, _version(published), calendars, places, packed)

    @cached_property
    def codes(self) -> Mapping[str, tuple[str, ...]]:
        """Source to the codes it ever printed."""
        return {
            source: tuple(sorted(code for its, code in self.places if its == source))
            for source in self.calendars
        }

    def column(self, source: str, code: str) -> Column | None:
        """Return the prints of a code by a source, or None where it never printed it."""
        key = source, code
        if key not in self._columns:
            place = self.places.get(key)
            if place is None:
                return None
            packed = self._packed[place.start : place.end]
            self._columns[key] = unpack(packed, place.size, self.calendars[source].days)
        return self._columns[key]

    def prints(self) -> Iterable[tuple[str, str, date, str]]:
        """Every print: source, code, day and the value as published."""
        for source, code in sorted(self.places):
            column = self.column(source, code)
            assert column is not None  # noqa: S101 - its place is listed
            for at, day in enumerate(column.days):
                yield source, code, day_of(day), column.text(at)


def fingerprint(prints: Iterable[tuple[str, str, date, str]]) -> str:
    """
    Return a hash of published values, whatever file they come from.

    Made from the values and not from the packed bytes: another zlib may pack them otherwise.
    """
    digest = hashlib.sha256()
    for source, code, day, value in prints:
        digest.update(f"{source},{code},{day},{value}\n".encode())
    return digest.hexdigest()


@cache
def _version(published: str) -> str:
    """16 digits that change when a print does, or what we know about the prints."""
    digest = hashlib.sha256(published.encode())
    for name in KNOWLEDGE:
        digest.update((EMBEDDED_FOLDER / name).read_bytes())
    return digest.hexdigest()[:VERSION_DIGITS]


def written(published: Mapping[str, Prints]) -> bytes:
    """Return the archive of what the sources published, the same bytes for the same prints."""
    packing = _Packing()
    columns: dict[str, dict[str, Sequence[int]]] = {}
    calendars: dict[str, Sequence[int]] = {}
    for source, prints in sorted(published.items()):
        days = sorted({day for column in prints.values() for day, _ in column})
        calendar = Column.of([(day, "0") for day in days])
        calendars[source] = packing.put(calendar, range(1 << 16))
        columns[source] = {
            code: packing.put(Column.of(its), calendar.days) for code, its in sorted(prints.items())
        }
    header = {
        "published": fingerprint(_every(published)),
        "calendars": calendars,
        "columns": columns,
    }
    text = json.dumps(header, separators=(",", ":"), sort_keys=True)
    return MAGIC + text.encode() + b"\n" + bytes(packing.data)


@dataclass(frozen=True, slots=True)
class _Packing:
    """Packed columns, one behind the other."""

    data: bytearray = field(default_factory=bytearray)

    def put(self, column: Column, days: Sequence[int]) -> Sequence[int]:
        """Add a column; return its `Place`."""
        start = len(self.data)
        self.data.extend(pack(column, days))
        return start, len(self.data), len(column), column.days[0], column.days[-1]


def _every(published: Mapping[str, Prints]) -> Iterator[tuple[str, str, date, str]]:
    for source, prints in sorted(published.items()):
        for code, column in sorted(prints.items()):
            for day, value in column:
                yield source, code, day, value
