"""A real HTTPS server on this machine that misbehaves on command, with a certificate of its own."""

import asyncio
import ssl
import zlib
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from typing import Self

import trustme

CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Request:
    path: str
    headers: dict[str, str]


Reply = Callable[[asyncio.StreamWriter], Awaitable[None]]


@cache
def authority() -> trustme.CA:
    return trustme.CA()


def trust() -> ssl.SSLContext:
    """What a client needs to believe this server and no other."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority().configure_trust(context)
    return context


@dataclass
class Server:
    """Answers every request with ``reply`` and writes down what it was asked."""

    reply: Reply
    requests: list[Request] = field(default_factory=list)
    _server: asyncio.Server | None = None
    _busy: set[asyncio.Task[None]] = field(default_factory=set)

    async def __aenter__(self) -> Self:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority().issue_cert("localhost").configure_cert(context)
        self._server = await asyncio.start_server(self._serve, "localhost", 0, ssl=context)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._busy:
            task.cancel()
        await asyncio.gather(*self._busy, return_exceptions=True)

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"https://localhost:{self._server.sockets[0].getsockname()[1]}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._busy.add(task)
        try:
            with suppress(ConnectionError, ssl.SSLError):
                self.requests.append(await _read(reader))
                await self.reply(writer)
                await writer.drain()
        except asyncio.CancelledError:
            pass
        finally:
            self._busy.discard(task)
            writer.transport.abort()


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = dict(line.split(": ", 1) for line in head[1:] if line)
    return Request(head[0].split()[1], {name.lower(): value for name, value in headers.items()})


def _head(status: int, headers: dict[str, str]) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status} Whatever\r\n{lines}Connection: close\r\n\r\n".encode("latin-1")


def page(body: bytes, kind: str = "text/xml", status: int = 200, **headers: str) -> Reply:
    """An ordinary answer, whole."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def reply(writer: asyncio.StreamWriter) -> None:
        length = {"Content-Type": kind, "Content-Length": str(len(body))}
        writer.write(_head(status, length | named) + body)
        await writer.drain()
        writer.write_eof() if writer.can_write_eof() else None
        await asyncio.sleep(0.05)

    return reply


def reset_half_way(body: bytes, kind: str = "text/xml") -> Reply:
    async def reply(writer: asyncio.StreamWriter) -> None:
        writer.write(_head(200, {"Content-Type": kind, "Content-Length": str(len(body))}))
        writer.write(body[: len(body) // 2])
        await writer.drain()
        await asyncio.sleep(0.05)

    return reply


def cut_off_packed(body: bytes, kind: str = "text/xml") -> Reply:
    """Half of a gzip body that says it is whole."""
    packed = _gzip(body)
    return page(packed[: len(packed) // 2], kind, Content_Encoding="gzip")


def packed(body: bytes, kind: str = "text/xml") -> Reply:
    return page(_gzip(body), kind, Content_Encoding="gzip")


async def silence(writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(60)


def drip(body: bytes, seconds: float, kind: str = "text/xml") -> Reply:
    """One byte at a time: never silent for long, never done."""

    async def reply(writer: asyncio.StreamWriter) -> None:
        writer.write(_head(200, {"Content-Type": kind, "Content-Length": str(len(body))}))
        for byte in body:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(seconds)

    return reply


def flood(size: int, *, announced: bool, kind: str = "text/xml") -> Reply:
    """More bytes than anybody asked for."""

    async def reply(writer: asyncio.StreamWriter) -> None:
        length = {"Content-Length": str(size)} if announced else {}
        writer.write(_head(200, {"Content-Type": kind} | length))
        for _ in range(size // CHUNK):
            writer.write(b" " * CHUNK)
            await writer.drain()

    return reply


def bomb(size: int, kind: str = "text/xml") -> Reply:
    """Few bytes that unpack to *size*."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    parts = [packer.compress(bytes(1 << 20)) for _ in range(size >> 20)]
    return page(b"".join(parts) + packer.flush(), kind, Content_Encoding="gzip")


def _gzip(body: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    return packer.compress(body) + packer.flush()
