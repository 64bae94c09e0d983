"""
One connection of a caller: more patience at the end than uvicorn's own, and less at the beginning.

What its protocol leaves open: a head without end, a caller that sends a byte a minute, and the
request that is on its way at the moment at which the service stops.
"""

import asyncio
from enum import Enum, auto
from typing import NoReturn, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from tieout.api.connections.draining import Stop
from tieout.api.connections.joined import Joined
from tieout.api.exchanges.below import refusal_below

CONNECTIONS_MAX = 900
"""Open at one time in one worker: below the usual limit of 1,024 files a process."""

HEAD_BYTES_MAX = 32 * 1024
"""Request line and headers together."""

HEADERS_MAX = 100

HEAD_SECONDS_MAX = 10.0
"""From the connection, or from a request's first byte, to the end of its headers."""

BODY_SECONDS_MAX = 30.0
BODY_BYTES_MIN = 256
"""Fewer bytes of a body in so many seconds are too few, unless it is we who do not read."""

LINGER_SECONDS = 1.0
"""How long an idle connection is kept for one last request when the service stops."""


class Stage(Enum):
    """What a connection waits for."""

    IDLE = auto()
    HEAD = auto()
    BODY = auto()


class HeadTooLarge(Exception):
    """The parser turns it into a refusal."""


class Connection(HttpToolsProtocol):
    """
    HTTP/1.1 as uvicorn speaks it, bounded.

    When the service stops, the listening socket closes first; idle connections linger, since a
    request may be on its way to them, and whatever comes is answered with ``Connection: close``.
    """

    _stage = Stage.IDLE
    _head_bytes = 0
    """Received since the last request ended: bounds a head of which no part is read yet."""

    _read_bytes = 0
    """Of this head's parts that are read: bounds one that came together with others."""

    _body_bytes = 0
    _asked = False
    _crowded = False
    _clock: asyncio.TimerHandle | None = None
    _clocked = Stage.IDLE

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(cast("asyncio.Transport", transport))
        if len(self.connections) > CONNECTIONS_MAX:
            self._refuse(503)
        else:
            self._start(Stage.HEAD)

    def connection_lost(self, exc: Exception | None) -> None:
        self._cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        while data and self._stage is not Stage.BODY and not self.transport.is_closing():
            room = HEAD_BYTES_MAX - self._head_bytes
            if room <= 0:
                self._refuse(431)
                return
            head, data = data[:room], data[room:]
            self._head_bytes += len(head)
            super().data_received(head)
        if data and not self.transport.is_closing():
            super().data_received(data)
        if self._stage is not self._clocked:
            self._start(self._stage)

    def on_message_begin(self) -> None:
        self._stage, self._read_bytes = Stage.HEAD, 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._measure(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._measure(len(name) + len(value) + len(": \r\n"))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        if len(self.headers) > HEADERS_MAX:
            self._crowd()
        self._stage, self._body_bytes = Stage.BODY, 0
        super().on_headers_complete()
        self.cycle.transport = Joined(self.transport, self.loop)
        self._asked = True
        if Stop.begun:
            self.cycle.keep_alive = False

    def on_body(self, body: bytes) -> None:
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._stage, self._head_bytes = Stage.IDLE, 0
        super().on_message_complete()

    def shutdown(self) -> None:
        """Begin to stop: finish what is asked, and wait a moment for what is on its way."""
        if self._at_rest():
            self.loop.call_later(LINGER_SECONDS, self._part)
        else:
            super().shutdown()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the message says too much
        self._refuse(431 if self._crowded else 400)

    def _unsupported_upgrade_warning(self) -> None:
        """Whoever asks for another protocol is answered in this one; that is no event."""

    def _measure(self, size: int) -> None:
        self._read_bytes += size
        if self._read_bytes > HEAD_BYTES_MAX:
            self._crowd()

    def _crowd(self) -> NoReturn:
        self._crowded = True
        raise HeadTooLarge

    def _at_rest(self) -> bool:
        return not self._asked or self.cycle.response_complete

    def _part(self) -> None:
        if self._at_rest():
            self.transport.close()

    def _start(self, stage: Stage) -> None:
        self._cancel()
        self._clocked = stage
        if stage is Stage.HEAD:
            self._clock = self.loop.call_later(HEAD_SECONDS_MAX, self._late)
        elif stage is Stage.BODY:
            self._clock = self.loop.call_later(BODY_SECONDS_MAX, self._slow)

    def _cancel(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def _slow(self) -> None:
        if self._body_bytes >= BODY_BYTES_MIN or self.flow.read_paused:
            self._body_bytes = 0
            self._start(Stage.BODY)
        else:
            self._late()

    def _late(self) -> None:
        if self._clocked is Stage.BODY and self.cycle.response_started:
            self.transport.close()
        else:
            self._refuse(408)

    def _refuse(self, status: int) -> None:
        """Answer for the application, which has not seen the request, and hang up."""
        if self.transport.is_closing():
            return
        client = self.client[0] if self.client else ""
        self.transport.write(refusal_below(status, self.app_state, client))
        self.transport.close()
