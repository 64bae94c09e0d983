"""A scene: a real HTTPS server on this machine, a refresher on it, and the book that it serves."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import TypeAlias

from rates.live.faults import GOOD
from rates.live.misbehaving import Reply, Server, trust
from rates.live.tables import book
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.refresh import Refresher, Timing
from tieout.rates.live.source_report import SourceReport
from tieout.rates.live.sources import EuropeanCentralBank
from tieout.rates.live.store import Store


@dataclass
class Clock:
    """A clock that moves when told to, and when somebody sleeps."""

    now: datetime
    naps: list[float] = field(default_factory=list)
    end: datetime = datetime(2100, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.now += timedelta(seconds=seconds)
        if self.now > self.end:
            raise TimeoutError

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Scene:
    """A server, a refresher of the European Central Bank on it, and the book that it serves."""

    server: Server
    current: CurrentBook
    store: Store
    clock: Clock
    refresher: Refresher

    @property
    def report(self) -> SourceReport:
        return self.refresher.reports()[0]

    def usd(self, day: date) -> tuple[Fraction, date]:
        rate = self.current.book.on("EUR", "USD", day)
        assert rate is not None
        return rate.value, rate.day


Story: TypeAlias = Callable[[Scene], Awaitable[None]]

EVENING = datetime.fromisoformat("2026-11-02T17:00+01:00")


def play(story: Story, reply: Reply = GOOD, *, store: Store | None = None) -> None:
    async def scene() -> None:
        async with Server(reply) as server:
            current, clock = CurrentBook(book()), Clock(EVENING)
            kept = store or Store.open()
            refresher = Refresher(
                current,
                kept,
                [EuropeanCentralBank(server.url)],
                http=HttpSettings(fetch_seconds=1.0, silence_seconds=0.3, trust=trust()),
                timing=Timing(clock, clock.sleep, lambda: 0.5),
            )
            async with refresher:
                await story(Scene(server, current, kept, clock, refresher))
            if store is None:
                kept.close()

    asyncio.run(scene())
