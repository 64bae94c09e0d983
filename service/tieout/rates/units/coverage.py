"""Which source quotes a currency from when to when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tieout.rates.archive.column import day_of
from tieout.rates.archive.source import Source
from tieout.rates.units.unit_catalogue import UnitCatalogue


@dataclass(frozen=True, slots=True)
class Covered:
    """A source's prints of a code: how many, and the days of the first and the last."""

    source: str
    first: date
    last: date
    prints: int


def covered(units: UnitCatalogue, sources: tuple[Source, ...], code: str) -> Iterator[Covered]:
    """Yield the coverage of a code by each source that ever printed it, nothing unpacked."""
    for source in sources:
        place = units.archive.places.get((source.id, code))
        column = units.admitted.get((source.id, code))
        if code == source.pivot:
            days = units.calendar(source.id)
            spans = [(days[0], days[-1], len(days))] if days else []
        else:
            spans = [(place.first, place.last, place.size)] if place else []
            spans += [(column.days[0], column.days[-1], len(column))] if column else []
        if spans:
            first, last = min(it[0] for it in spans), max(it[1] for it in spans)
            prints = sum(it[2] for it in spans)
            yield Covered(source.id, day_of(first), day_of(last), prints)
