"""Where rates come from, what is wrong with them, and how the sources are doing."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Literal, Self

from pydantic import Field

from tieout.rates import Book, units
from tieout.rates.admission import Held
from tieout.rates.archive import Source, day_of
from tieout.rates.live.refresh import Refresher
from tieout.rates.live.source_report import SourceReport
from tieout.report import Leg, Wire

HELD_SHOWN = 100


class Erratum(Wire):
    """Prints that cannot be right: kept as published, never answered with."""

    code: str = Field(description="The currency.", examples=["BRL"])
    first: date = Field(description="The first such day.", examples=["2019-04-01"])
    last: date = Field(description="The last such day.", examples=["2019-04-30"])
    raw: str = Field(description="The first value, as published.", examples=["439943"])
    why: str = Field(description="What gives it away.", examples=["4.85 before, 5.12 after"])

    @classmethod
    def of(cls, it: units.Erratum) -> Self:
        return cls(code=it.code, first=it.first, last=it.last, raw=it.raw, why=it.why)


class SourceEntry(Wire):
    """A source of rates, its coverage, its terms, and how it is doing."""

    id: str = Field(description="Its name in answers.", examples=["ecb"])
    name: str = Field(description="The publisher.", examples=["European Central Bank"])
    what: str = Field(
        description="What it publishes.", examples=["Euro foreign exchange reference rates"]
    )
    cadence: str = Field(description="How often.", examples=["daily"])
    url: str = Field(description="Where.", examples=["https://www.ecb.europa.eu/"])
    terms: str = Field(description="Its terms in short.", examples=["Free reuse, source named"])
    terms_url: str = Field(description="Its terms.", examples=["https://www.ecb.europa.eu/"])
    first: date | None = Field(description="Its first print here.", examples=["1999-01-04"])
    last: date | None = Field(description="Its newest print here.", examples=["2026-09-30"])
    currencies: int = Field(description="How many currencies it ever quoted.", examples=[44])
    age_days: int | None = Field(description="Days since its newest print.", examples=[1])
    errata: list[Erratum] = Field(description="Its prints that are not used, and why.")

    @classmethod
    def of(
        cls, it: Source, *, first: date | None, last: date | None, codes: int, today: date
    ) -> Self:
        return cls(
            id=it.id,
            name=it.name,
            what=it.what,
            cadence=it.cadence,
            url=it.url,
            terms=it.terms,
            terms_url=it.terms_url,
            first=first,
            last=last,
            currencies=codes,
            age_days=None if last is None else (today - last).days,
            errata=[Erratum.of(its) for its in units.errata().all if its.source == it.id],
        )


class LiveSource(Wire):
    """How a source that is asked in the background is doing."""

    name: str = Field(description="The source.", examples=["nbp-a"])
    series: str = Field(description="Its name in answers.", examples=["nbp"])
    healthy: bool = Field(description="Whether it answers and is up to date.", examples=[True])
    breaker: Literal["closed", "open", "half_open"] = Field(
        description="Whether it is asked: open after five failures in a row.", examples=["closed"]
    )
    last_attempt: datetime | None = Field(
        description="When it was last asked.", examples=["2026-11-23T15:10:00Z"]
    )
    last_success: datetime | None = Field(
        description="When it last answered well.", examples=["2026-11-23T15:10:00Z"]
    )
    last_error: str | None = Field(
        description="What went wrong the last time.", examples=["source.too_slow"]
    )
    next_attempt: datetime | None = Field(
        description="When it is asked next.", examples=["2026-11-24T15:10:00Z"]
    )
    last_day: date | None = Field(description="Day of its newest print.", examples=["2026-11-23"])
    missed: int | None = Field(description="Prints that are due and not there.", examples=[0])
    failures: int = Field(description="Failures in a row.", examples=[0])
    admitted: int = Field(description="Prints taken so far.", examples=[120])
    quarantined: int = Field(description="Prints held back as not plausible.", examples=[0])

    @classmethod
    def of(cls, it: SourceReport) -> Self:
        state = it.state
        return cls(
            name=it.about.name,
            series=it.about.series,
            healthy=it.healthy,
            breaker=it.breaker.value,
            last_attempt=state.last_attempt,
            last_success=state.last_success,
            last_error=state.last_error,
            next_attempt=state.next_attempt,
            last_day=state.last_day,
            missed=it.missed,
            failures=state.failures,
            admitted=state.admitted,
            quarantined=state.quarantined,
        )


class HeldPrint(Wire):
    """A print that is not plausible: kept and shown, never answered with."""

    print: Leg = Field(description="What was printed.")
    reason: str = Field(description="Why it is held.", examples=["jump"])
    seen: datetime = Field(description="When it came.", examples=["2026-11-23T15:10:00Z"])

    @classmethod
    def of(cls, it: Held) -> Self:
        return cls(print=Leg.of(it.leg), reason=it.reason.value, seen=it.seen)


class SourceList(Wire):
    """All sources."""

    sources: list[SourceEntry] = Field(description="In the order in which a rate is looked for.")
    live: list[LiveSource] = Field(description="The sources asked in the background; none if off.")
    quarantine: list[HeldPrint] = Field(description="Newest prints held back as not plausible.")
    archive: str = Field(description="Version of the rates.", examples=["3f1c9b7e2a40"])


def answer_sources(book: Book, today: date, refresher: Refresher | None = None) -> SourceList:
    """Return all sources, with what they cover, and how those that are asked are doing."""
    held = () if refresher is None else refresher.held()[:HELD_SHOWN]
    return SourceList(
        sources=[_source(it, book, today) for it in book.sources],
        live=[] if refresher is None else [LiveSource.of(it) for it in refresher.reports()],
        quarantine=[HeldPrint.of(it) for it in held],
        archive=book.version,
    )


def _source(source: Source, book: Book, today: date) -> SourceEntry:
    calendar = book.units.calendar(source.id)
    first, last = (day_of(calendar[at]) if calendar else None for at in (0, -1))
    codes = len(_codes(book, source))
    return SourceEntry.of(source, first=first, last=last, codes=codes, today=today)


def _codes(book: Book, source: Source) -> Collection[str]:
    if not book.units.calendar(source.id):
        return frozenset()
    admitted = (code for its, code in book.units.admitted if its == source.id)
    return frozenset((source.pivot, *book.units.archive.codes.get(source.id, ()), *admitted))
