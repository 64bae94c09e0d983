"""Refresh the book from live sources: in the background, never in a request's path."""

import asyncio
import logging
import random
import sqlite3
from collections.abc import Awaitable, Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from tieout.rates.admission.quarantine import Held
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.ledger import Ledger
from tieout.rates.live.source_report import SourceReport
from tieout.rates.live.source_state import SourceState
from tieout.rates.live.sources import Asked, Source, SourceBusy, SourceFailed
from tieout.rates.live.store import Store

if TYPE_CHECKING:
    from tieout.rates.live.transport import Transport

log = logging.getLogger(__name__)

NAP_SECONDS_MIN = 1.0
NAP_SECONDS_MAX = 60.0
LEAD_SECONDS = 180.0
"""Three naps: who has not come back by then is taken for dead."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Time as a parameter: what the clock says, how to sleep, and chance between 0 and 1."""

    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.SystemRandom().random


class Refresher:
    """
    Asks each source after each of its publications, and puts what is plausible into the book.

    Open it as a context, then `run` it for ever, or `refresh_once`. Whatever a source does, the
    book stays as it was or grows; how each source is doing stands in `reports`. What the store
    holds is in use from the first moment, with or without a network.
    """

    def __init__(
        self,
        current: CurrentBook,
        store: Store,
        sources: Iterable[Source] = (),
        *,
        http: HttpSettings | None = None,
        timing: Timing | None = None,
    ) -> None:
        self._sources = {source.about.name: source for source in sources}
        self._store, self._name = store, uuid4().hex
        self._ledger = Ledger(current, store, [it.about for it in self._sources.values()])
        self._settings, self._timing = http or HttpSettings(), timing or Timing()
        self._flights: dict[str, asyncio.Task[SourceState]] = {}
        self._open = AsyncExitStack()
        self._transport: Transport | None = None
        self.told: Callable[[SourceState], None] | None = None
        """Called with the new state after every attempt, for whoever counts them."""

    async def __aenter__(self) -> Self:
        from tieout.rates.live.transport import transport  # noqa: PLC0415 - httpx costs 65 ms to load

        self._transport = await self._open.enter_async_context(transport(self._settings))
        return self

    async def __aexit__(self, *_: object) -> None:
        flights = list(self._flights.values())
        for flight in flights:
            flight.cancel()
        await asyncio.gather(*flights, return_exceptions=True)
        await self._open.aclose()

    def reports(self) -> tuple[SourceReport, ...]:
        """How every source is doing now, in the order given."""
        now, states = self._timing.clock(), self._ledger.states
        return tuple(
            SourceReport(source.about, states[name], now) for name, source in self._sources.items()
        )

    def held(self) -> tuple[Held, ...]:
        """The prints in quarantine, newest day first."""
        return self._ledger.held

    async def run(self) -> None:
        """
        Refresh what is due, sleep a little, and so on, for as long as the task lives.

        Of several processes on one store, one refreshes; the others read what it stored, and so
        does one that was given no sources.
        """
        while True:
            try:
                leads = await asyncio.to_thread(self._lead)
            except sqlite3.Error:
                log.exception("the store of rates cannot be read")
            else:
                await self._refresh_due() if leads else None
            await self._timing.sleep(self._nap())

    def _lead(self) -> bool:
        now = self._timing.clock()
        if self._sources and self._store.lead(self._name, now, LEAD_SECONDS):
            return True
        self._ledger.sync()
        return False

    async def _refresh_due(self) -> None:
        now = self._timing.clock()
        due = [name for name, state in self._ledger.states.items() if state.due(now)]
        await asyncio.gather(*map(self.refresh_once, due))

    async def refresh_once(self, name: str) -> SourceState:
        """
        Ask one source now; calls at the same time share one request.

        A source that failed is left alone until its wait is over, whoever asks.
        """
        state = self._ledger.states[name]
        if state.failures and not state.due(self._timing.clock()):
            return state
        flight = self._flights.get(name)
        if flight is None:
            flight = self._flights[name] = asyncio.create_task(self._refresh(name))
            flight.add_done_callback(lambda _: self._flights.pop(name, None))
            flight.add_done_callback(self._tell)
        return await asyncio.shield(flight)

    def _tell(self, flight: "asyncio.Task[SourceState]") -> None:
        if self.told and not flight.cancelled() and flight.exception() is None:
            self.told(flight.result())

    def _nap(self) -> float:
        now = self._timing.clock()
        times = [state.next_attempt or now for state in self._ledger.states.values()]
        seconds = (min(times) - now).total_seconds() if times else NAP_SECONDS_MAX
        return min(max(seconds, NAP_SECONDS_MIN), NAP_SECONDS_MAX)

    async def _refresh(self, name: str) -> SourceState:
        try:
            return await self._ask(self._sources[name])
        except SourceFailed as failure:
            pause = failure.pause if isinstance(failure, SourceBusy) else None
            return await self._failed(name, failure.code, pause)
        except sqlite3.Error:
            log.exception("the store of rates refused a refresh of %s", name)
            return await self._failed(name, "store.failed")
        except Exception:
            log.exception("a refresh of %s broke", name)
            return await self._failed(name, "source.broken")

    async def _ask(self, source: Source) -> SourceState:
        """Fetch, read, enter. The answer's validators are kept last: see `Transport`."""
        if self._transport is None:
            raise RuntimeError("a refresher is opened as a context before it is used")
        about, now = source.about, self._timing.clock()
        today = now.astimezone(about.publication.zone).date()
        asked = Asked(self._ledger.states[about.name].last_day, today)
        answer = await source.fetch(self._transport, asked)
        legs = () if answer.body is None else await asyncio.to_thread(source.parse, answer.body)
        state = await asyncio.to_thread(
            self._ledger.enter, about, legs, self._timing.clock(), jitter=self._timing.chance()
        )
        self._transport.keep(answer)
        return state

    async def _failed(self, name: str, code: str, pause: float | None = None) -> SourceState:
        now, jitter = self._timing.clock(), self._timing.chance()
        log.warning("%s: %s", name, code)
        return await asyncio.to_thread(
            self._ledger.fail, name, code, now, jitter=jitter, pause=pause
        )
