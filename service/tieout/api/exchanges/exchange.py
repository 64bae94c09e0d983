"""One request and its answer: named, bounded, counted, logged, and answered whatever happens."""

import asyncio
import logging
import time
from collections.abc import Collection
from contextlib import suppress
from math import inf

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive, Scope, Send

from tieout.api.exchanges.head import client_of, is_encoded, size_of, template_of
from tieout.api.exchanges.limits import Limited
from tieout.api.exchanges.surroundings import HEADERS, NAMES, QUIET, Surroundings
from tieout.api.exchanges.trace import trace_of
from tieout.api.problems import Problem, problem, refusal

LOG = logging.getLogger("tieout")


METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
GONE = 499
"""The caller hung up before an answer began."""

STREAMED = frozenset({"/v1/review/batch"})
"""Routes whose body is read piece by piece, and bounded line by line."""

DRAINED_BYTES_MAX = 64 * 1024 * 1024
DRAINED_SECONDS_MAX = 1.0
"""So much of a body that is too large is read and thrown away: its sender then sees the answer
instead of a broken connection."""


class BodyTooLarge(HTTPException):
    """More bytes came than the service takes; FastAPI lets only errors of HTTP through."""

    def __init__(self) -> None:
        super().__init__(413)


class BodyEncoded(Exception):
    """The body is compressed: it would be read as what it is not."""


class Exchange:
    """
    One request and its answer.

    HEAD goes inwards as a GET of its own scope: the server looks at the method in the one that it
    made to know that no body is to come, and breaks the connection where somebody changed it.
    """

    __slots__ = ("_receive", "_send", "around", "bytes_left", "method", "scope", "status", "trace")

    def __init__(self, around: Surroundings, scope: Scope, receive: Receive, send: Send) -> None:
        self.around, self._receive, self._send = around, receive, send
        self.scope = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
        self.status = 0
        self.bytes_left = inf if scope["path"] in STREAMED else around.body_bytes_max
        self.method = scope["method"]
        self.trace = trace_of(scope["headers"])

    async def run(self) -> None:
        started = time.perf_counter()
        self.around.metrics.begin()
        try:
            await self._answer()
        finally:
            self._told(time.perf_counter() - started)

    async def _answer(self) -> None:
        try:
            await self._admit()
            await self.around.app(self.scope, self.receive, self.send)
        except BodyTooLarge:
            await self._refuse(problem(413), {"Connection": "close"} if self._waits() else None)
        except BodyEncoded:
            await self._refuse(
                problem(415, "body.encoded", "send the body without a content encoding")
            )
        except Limited as limit:
            self.around.metrics.count("tieout_limited_total", limit.name)
            await self._refuse(problem(429), {"Retry-After": str(limit.seconds)})
        except ClientDisconnect:
            pass
        except Exception as error:
            self.around.metrics.count("tieout_failures_total", type(error).__name__)
            LOG.error("request %s failed", self.trace.request, exc_info=error)  # noqa: TRY400 - no echo
            await self._refuse(problem(500))

    async def _admit(self) -> None:
        if self.method not in {"GET", "HEAD"}:
            await self._admit_body()
        if self.around.limits and self.scope["path"] not in QUIET:
            self.around.limits.request(client_of(self.scope))

    async def _admit_body(self) -> None:
        if size_of(self.scope) > self.bytes_left:
            if not self._waits():
                await self._drain()
            raise BodyTooLarge
        if is_encoded(self.scope):
            await self._drain()
            raise BodyEncoded

    def _waits(self) -> bool:
        """Whether the sender keeps its body back until it is asked for."""
        return any(name == b"expect" for name, _ in self.scope["headers"])

    async def _refuse(self, said: Problem, headers: dict[str, str] | None = None) -> None:
        if not self.status:
            await refusal(said, headers)(self.scope, self._receive, self.send)

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self.bytes_left -= len(message.get("body", b""))
            if self.bytes_left < 0:
                await self._drain()
                raise BodyTooLarge
        return message

    async def _drain(self) -> None:
        """Read a bounded part of what is refused: a caller that still sends reads no answer."""
        left = DRAINED_BYTES_MAX
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAINED_SECONDS_MAX):
                while left > 0:
                    message = await self._receive()
                    left -= len(message.get("body", b""))
                    if not message.get("more_body", False):
                        return

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = self._headers(message["headers"])
        elif self.method == "HEAD":
            message = {**message, "body": b""}
        await self._send(message)

    def _headers(self, given: Collection[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        names = {name for name, _ in given}
        added = HEADERS if names.isdisjoint(NAMES) else _missing(names)
        return [*given, (b"x-request-id", self.trace.request.encode()), *added]

    def _told(self, seconds: float) -> None:
        around, status = self.around, self.status or GONE
        method = self.method if self.method in METHODS else "other"
        route = template_of(self.scope)
        around.metrics.end(method, route, str(status), seconds)
        if around.log and route not in QUIET:
            client = client_of(self.scope)
            around.log.write(
                around.now(),
                method=method,
                route=route,
                status=status,
                seconds=seconds,
                client=client,
                trace=self.trace,
            )


def _missing(names: Collection[bytes]) -> list[tuple[bytes, bytes]]:
    return [header for header in HEADERS if header[0] not in names]
