"""What every request needs: the settings, the rates, and a bound on long work."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self, TypeVar

import anyio
import anyio.to_thread
from fastapi import Request

from tieout.api.exchanges.limits import Limits
from tieout.api.monitoring.freshness import Freshness, freshness, today, with_live
from tieout.api.monitoring.metrics import Metrics
from tieout.api.settings import Settings
from tieout.figures import Enough
from tieout.rates import Book
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.refresh import Refresher

SHORT_CHARS = 500
"""More is worked on beside the event loop, so that short requests do not wait for it."""

Answer = TypeVar("Answer")


@dataclass(slots=True)
class Service:
    """
    What all requests share.

    ``draining`` turns true when the service is about to stop: it is then no longer ready.
    ``notes`` says what is not as it should be since the start.
    ``refresher`` asks live sources, and is None where they are off.
    """

    settings: Settings
    current: CurrentBook
    metrics: Metrics
    limits: Limits
    long_work: anyio.CapacityLimiter
    draining: bool = False
    notes: list[str] = field(default_factory=list)
    refresher: Refresher | None = None

    @classmethod
    def of(cls, settings: Settings, book: Book) -> Self:
        limiter = anyio.CapacityLimiter(settings.long_work_max)
        current = CurrentBook(book)
        metrics = Metrics(settings.metrics_dir, archive=book.version)
        limits = Limits(requests=settings.requests_limit, work=settings.work_limit)
        service = cls(settings, current, metrics, limits, limiter)
        metrics.sources = service.sources
        return service

    @property
    def book(self) -> Book:
        """The rates in use: take them once and answer a whole request from them."""
        return self.current.book

    def sources(self) -> list[Freshness]:
        """How fresh each source is now, embedded or live."""
        found = freshness(self.book, today(), self.settings.rates_stale_days)
        return with_live(found, self.refresher.reports() if self.refresher else ())

    def deadline(self) -> Enough:
        """Begin the time of one review."""
        end = time.monotonic() + self.settings.review_seconds_max
        return lambda: time.monotonic() > end

    def drain(self) -> None:
        self.draining = True

    async def work(
        self, client: str, size: int, task: Callable[[], Answer], *, hard: bool = False
    ) -> Answer:
        """
        Do a task at once where it is short, else in a thread of a bounded number.

        *size* in characters and rows; what is *hard* may take long at any size. Raises Limited
        where the *client* has sent too much.
        """
        self.limits.work(client, size)
        if size <= SHORT_CHARS and not hard:
            return task()
        return await anyio.to_thread.run_sync(task, limiter=self.long_work)


def service_of(request: Request) -> Service:
    found = request.app.state.service
    assert isinstance(found, Service)  # noqa: S101 - starlette's state is untyped
    return found
