"""
Patience: a request that was not taken is sent again, when the service says it may be.

All operations only read, so that sending one twice does no harm.
"""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

AGAIN = frozenset({429, 503})
"""Statuses that ask to come back later."""

PAUSE_SECONDS = 0.2
PAUSE_SECONDS_MAX = 30.0


def pause(response: httpx.Response | None, attempt: int) -> float:
    """Return the seconds to wait: what Retry-After says, else twice as long as before."""
    said = None if response is None else response.headers.get("Retry-After")
    wait = PAUSE_SECONDS * 2**attempt if said is None else _seconds(said)
    return min(max(wait, 0.0), PAUSE_SECONDS_MAX)


def _seconds(said: str) -> float:
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        moment = parsedate_to_datetime(said)
    except ValueError:
        return PAUSE_SECONDS
    return (moment - datetime.now(UTC)).total_seconds()


class Retrying(httpx.BaseTransport):
    """A transport that tries again."""

    def __init__(
        self,
        transport: httpx.BaseTransport,
        *,
        retries: int,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._transport = transport
        self._retries = retries
        self._sleep = sleep

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        for attempt in range(self._retries):
            response = self._tried(request)
            if response is not None and response.status_code not in AGAIN:
                return response
            if response is not None:
                response.close()
            self._sleep(pause(response, attempt))
        return self._transport.handle_request(request)

    def _tried(self, request: httpx.Request) -> httpx.Response | None:
        try:
            return self._transport.handle_request(request)
        except httpx.ConnectError:
            return None

    def close(self) -> None:
        self._transport.close()


class AsyncRetrying(httpx.AsyncBaseTransport):
    """The same for coroutines."""

    def __init__(self, transport: httpx.AsyncBaseTransport, *, retries: int) -> None:
        self._transport = transport
        self._retries = retries

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        for attempt in range(self._retries):
            response = await self._tried(request)
            if response is not None and response.status_code not in AGAIN:
                return response
            if response is not None:
                await response.aclose()
            await asyncio.sleep(pause(response, attempt))
        return await self._transport.handle_async_request(request)

    async def _tried(self, request: httpx.Request) -> httpx.Response | None:
        try:
            return await self._transport.handle_async_request(request)
        except httpx.ConnectError:
            return None

    async def aclose(self) -> None:
        await self._transport.aclose()
