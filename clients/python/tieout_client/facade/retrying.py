"""
Patience: a request that was not taken is sent again, when the service says it may be.

All operations only read, so that sending one twice does no harm.
"""

import asyncio
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

AGAIN = frozenset({429, 503})
"""Statuses that ask to come back later."""

BROKEN_OFF = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.ReadError,
    httpx.RemoteProtocolError,
    httpx.WriteError,
)
"""What happens to a connection when a service restarts. An answer that takes too long is no part
of it: to ask again would only make it longer."""

PAUSE_SECONDS = 0.2
PAUSE_SECONDS_MAX = 30.0


def seconds(said: str | None) -> float | None:
    """Read a Retry-After, seconds or a moment; None where there is none that can be read."""
    if said is None:
        return None
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        left = parsedate_to_datetime(said) - datetime.now(UTC)
    except (ValueError, TypeError):
        return None
    return max(left.total_seconds(), 0.0)


def pause(response: httpx.Response | None, attempt: int) -> float | None:
    """
    Return the seconds to wait: what Retry-After says, else twice as long as before, about.

    None where it is told to wait for longer than a caller should hang.
    """
    said = None if response is None else seconds(response.headers.get("Retry-After"))
    if said is not None:
        return said if said <= PAUSE_SECONDS_MAX else None
    wait: float = PAUSE_SECONDS * 2**attempt * random.uniform(0.75, 1.25)
    return min(wait, PAUSE_SECONDS_MAX)


def taken(response: httpx.Response | None) -> bool:
    return response is not None and response.status_code not in AGAIN


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
            wait = None if taken(response) else pause(response, attempt)
            if response is not None and wait is None:
                return response
            if response is not None:
                response.close()
            self._sleep(wait or 0.0)
        return self._transport.handle_request(request)

    def _tried(self, request: httpx.Request) -> httpx.Response | None:
        try:
            return self._transport.handle_request(request)
        except BROKEN_OFF:
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
            wait = None if taken(response) else pause(response, attempt)
            if response is not None and wait is None:
                return response
            if response is not None:
                await response.aclose()
            await asyncio.sleep(wait or 0.0)
        return await self._transport.handle_async_request(request)

    async def _tried(self, request: httpx.Request) -> httpx.Response | None:
        try:
            return await self._transport.handle_async_request(request)
        except BROKEN_OFF:
            return None

    async def aclose(self) -> None:
        await self._transport.aclose()
