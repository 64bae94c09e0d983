"""Every unit that a source speaks for: its prints, gathered out of the source's columns."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tieout.rates.archive.archive import Archive
from tieout.rates.archive.column import Column, number_of
from tieout.rates.archive.source import Source
from tieout.rates.units.column_slice import ColumnSlice, disjoint, joined, piece_of
from tieout.rates.units.era import FOREVER, Eras, Link
from tieout.rates.units.erratum import Errata
from tieout.rates.units.unit_prints import UnitPrints


@dataclass(frozen=True)
class UnitCatalogue:
    """
    The prints of any unit by any source, out of an archive with admitted prints on top.

    They are gathered once; two threads that ask at once gather the same.
    """

    archive: Archive
    eras: Eras
    errata: Errata
    admitted: Mapping[tuple[str, str], Column] = field(default_factory=dict)
    _gathered: dict[tuple[str, str], UnitPrints | None] = field(default_factory=dict)
    _pivots: dict[str, Column] = field(default_factory=dict)

    def with_admitted(self, admitted: Mapping[tuple[str, str], Column]) -> "UnitCatalogue":
        """Return the same with more admitted prints on top; newer ones win."""
        old = self.admitted
        both = {k: _merged(old[k], new) if k in old else new for k, new in admitted.items()}
        return UnitCatalogue(self.archive, self.eras, self.errata, {**old, **both})

    def prints(self, source: Source, unit: str) -> UnitPrints | None:
        key = source.id, unit
        try:
            return self._gathered[key]
        except KeyError:
            prints = self._gathered[key] = self._gather(source, unit)
            return prints

    def calendar(self, source: str) -> "array[int]":
        """Return all days on which a source printed anything."""
        if source not in self._pivots:
            days = set(self.archive.calendars[source].days if source in self.archive.codes else ())
            for (its, _), column in self.admitted.items():
                days.update(column.days if its == source else ())
            size = len(days)
            ones = array("q", [1]) * size
            self._pivots[source] = Column(array("H", sorted(days)), ones, bytes(size))
        return self._pivots[source].days

    def last(self, source: str) -> int:
        """Return the last day of a source, or -1 where it has printed nothing."""
        calendar = self.calendar(source)
        return calendar[-1] if calendar else -1

    def column(self, source: Source, code: str) -> Column | None:
        """Return the prints of a code, admitted ones included; ones for the pivot."""
        if code == source.pivot:
            return self._pivots[source.id] if self.calendar(source.id) else None
        archived = self.archive.column(source.id, code)
        admitted = self.admitted.get((source.id, code))
        if archived is None or admitted is None:
            return archived or admitted
        return _merged(archived, admitted)

    def _gather(self, source: Source, unit: str) -> UnitPrints | None:
        slices = [
            part
            for link in self.eras.links(unit)
            for code in self._codes(source, link.unit)
            for part in self._slices(source, code, link)
        ]
        skipped = tuple(
            sorted(day for part in slices for day in self._skipped(source, part.code, part.column))
        )
        wrong = frozenset(skipped)
        kept = [part for it in slices for part in (it.without(wrong) if wrong else (it,))]
        if not kept:
            return None
        if len(kept) == 1 and len(kept[0].column) == kept[0].high - kept[0].low:
            only = kept[0]
            return UnitPrints(source, unit, only.column, (piece_of(0, only),), self.eras, skipped)
        column, pieces = joined(disjoint(kept))
        return UnitPrints(source, unit, column, pieces, self.eras, skipped)

    def _codes(self, source: Source, unit: str) -> list[str]:
        """The codes under which a source ever printed a unit."""
        switched = [
            it.code for it in self.eras.switches if it.source == source.id and it.unit == unit
        ]
        return list(dict.fromkeys((unit, *switched)))

    def _slices(self, source: Source, code: str, link: Link) -> Iterator[ColumnSlice]:
        column = self.column(source, code)
        if column is None:
            return
        for unit, first, end in self._spans(source, code):
            if unit == link.unit:
                low = bisect_left(column.days, max(first, link.first))
                high = bisect_left(column.days, min(end, link.end))
                if low < high:
                    yield ColumnSlice(column, code, low, high, link)

    def _spans(self, source: Source, code: str) -> Iterator[tuple[str, int, int]]:
        """The units of a code by a source, each with its first day and the day it ends before."""
        its = self.eras.switched(source.id, code)
        starts = [0, *(number_of(it.day) for it in its)]
        ends = [*starts[1:], FOREVER]
        yield from zip([code, *(it.unit for it in its)], starts, ends, strict=True)

    def _skipped(self, source: Source, code: str, column: Column) -> Iterator[int]:
        for it in self.errata.of(source.id, code):
            low = bisect_left(column.days, number_of(it.first))
            high = bisect_left(column.days, number_of(it.last) + 1)
            yield from column.days[low:high]


def _merged(archived: Column, admitted: Column) -> Column:
    """Put admitted prints to archived ones; on a day of both the admitted one is a correction."""
    corrected = set(admitted.days)
    before = zip(archived.days, archived.mantissas, archived.places, strict=True)
    since = zip(admitted.days, admitted.mantissas, admitted.places, strict=True)
    prints = sorted([*(it for it in before if it[0] not in corrected), *since])
    return Column(
        array("H", (it[0] for it in prints)),
        array("q", (it[1] for it in prints)),
        bytes(it[2] for it in prints),
    )
