"""One bounded GET over TLS: how we speak to sources that may be slow, huge, broken or hostile."""

import asyncio
import ssl
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.sources.failures import (
    SourceBusy,
    SourceInterrupted,
    SourceRedirected,
    SourceRefused,
    SourceTooLarge,
    SourceTooSlow,
    SourceUnreachable,
    SourceUnreadable,
)
from tieout.rates.live.sources.source import Answer

PAUSE_SECONDS_MAX = 86_400.0
"""A Retry-After beyond a day is taken for a day."""

VALIDATORS_MAX = 32
"""Some addresses name a day, and are never asked again: the oldest are forgotten."""

AGENT = "tieout (exchange rates; at most one request a publication)"
GZIP = zlib.MAX_WBITS | 16


@dataclass(frozen=True, slots=True)
class Transport:
    """
    What sources fetch through. Every way to fail is one SourceFailed.

    An answer's validators are sent again only after `keep`, that is, after its prints are stored:
    a refresh that died half-way must not be told "not modified" when it asks again.
    """

    client: httpx.AsyncClient
    settings: HttpSettings
    validators: dict[str, Mapping[str, str]] = field(default_factory=dict)

    async def get(
        self, url: str, *, accept: tuple[str, ...], headers: Mapping[str, str] | None = None
    ) -> Answer:
        if not url.startswith("https://"):
            raise SourceUnreachable("only addresses over TLS are asked")
        asked = {"Accept": ", ".join(accept), "Accept-Encoding": "gzip", **(headers or {})}
        try:
            async with asyncio.timeout(self.settings.fetch_seconds):
                return await self._get(url, accept, asked | dict(self.validators.get(url, {})))
        except (TimeoutError, httpx.TimeoutException):
            raise SourceTooSlow("no whole answer in the time given") from None
        except (httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError, httpx.CloseError):
            raise SourceInterrupted("the connection broke half-way") from None
        except zlib.error:
            raise SourceUnreadable("not packed as it says") from None
        except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, OSError):
            raise SourceUnreachable("no connection") from None

    def keep(self, answer: Answer) -> None:
        """Let the next request for the same address be conditional on this answer."""
        if answer.body is not None:
            self.validators[answer.url] = answer.validators
        for url in list(self.validators)[:-VALIDATORS_MAX]:
            del self.validators[url]

    async def _get(self, url: str, accept: tuple[str, ...], headers: dict[str, str]) -> Answer:
        async with self.client.stream("GET", url, headers=headers) as response:
            if response.status_code == HTTPStatus.NOT_MODIFIED and url in self.validators:
                return Answer(url, None, self.validators[url])
            _refuse_other_than_ok(response)
            _refuse_other_types(response, accept)
            body = await _bounded(response, self.settings.body_bytes)
        return Answer(url, body, _validators(response))


@asynccontextmanager
async def transport(settings: HttpSettings) -> AsyncIterator["Transport"]:
    """Open the connections that sources are asked through."""
    verify = settings.trust or ssl.create_default_context()
    timeout = httpx.Timeout(settings.silence_seconds)
    async with httpx.AsyncClient(
        verify=verify, timeout=timeout, follow_redirects=False, headers={"User-Agent": AGENT}
    ) as client:
        yield Transport(client, settings)


def _refuse_other_than_ok(response: httpx.Response) -> None:
    status = response.status_code
    if status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}:
        raise SourceBusy(f"status {status}", _pause(response))
    if response.has_redirect_location:
        raise SourceRedirected(f"status {status}")
    if status != HTTPStatus.OK:
        raise SourceRefused(f"status {status}")


def _refuse_other_types(response: httpx.Response, accept: tuple[str, ...]) -> None:
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind not in accept:
        raise SourceUnreadable("another content type than this source documents")


def _pause(response: httpx.Response) -> float | None:
    """
    Return the seconds of a Retry-After; None where it is unclear.

    A time is counted from the answer's own Date: our clock may differ from theirs.
    """
    text = response.headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), PAUSE_SECONDS_MAX)
    try:
        until, now = map(parsedate_to_datetime, (text, response.headers.get("Date", "")))
        seconds = (until - now).total_seconds()
    except (ValueError, TypeError):
        return None
    return min(max(seconds, 0.0), PAUSE_SECONDS_MAX)


async def _bounded(response: httpx.Response, most: int) -> bytes:
    """
    Read a body, packed or not, up to *most* unpacked bytes.

    We unpack ourselves: 200 KB of gzip may stand for 200 MB, and httpx would build them first.
    """
    if int(response.headers.get("Content-Length", "0")) > most:
        raise SourceTooLarge("announces more bytes than a table of rates has")
    unpack = _unpacker(response)
    body = bytearray()
    async for chunk in response.aiter_raw():
        body += unpack.decompress(chunk, most + 1 - len(body)) if unpack else chunk
        if len(body) > most:
            raise SourceTooLarge("more bytes than a table of rates has")
    if unpack and not unpack.eof:
        raise SourceInterrupted("the packed answer ends half-way")
    return bytes(body)


def _unpacker(response: httpx.Response) -> "zlib._Decompress | None":
    match response.headers.get("Content-Encoding", "identity").strip().lower():
        case "identity":
            return None
        case "gzip":
            return zlib.decompressobj(GZIP)
        case _:
            raise SourceUnreadable("packed in a way that we did not accept")


def _validators(response: httpx.Response) -> Mapping[str, str]:
    sent = {
        "If-None-Match": response.headers.get("ETag"),
        "If-Modified-Since": response.headers.get("Last-Modified"),
    }
    return {name: value for name, value in sent.items() if value}
