"""The service as two classes: :class:`Tieout`, and :class:`AsyncTieout` for coroutines."""

import datetime
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from http import HTTPStatus
from typing import Any, Literal, Self, TypedDict, Unpack

import httpx

from ..api.rates import convert, convert_list, get_rate
from ..api.review import check_figures, read_figures, review
from ..client import Client
from ..models import (
    CheckRequest,
    Conversion,
    Conversions,
    ConvertRequest,
    ConvertRow,
    Fact,
    FiguresRequest,
    OwnRate,
    Problem,
    QuotedRate,
    Reading,
    Report,
    ReviewRequest,
)
from .batches import HEADERS, PATH, answer, parts
from .refusals import answered, asking, refusal_of
from .retrying import AsyncRetrying, Retrying

RETRIES = 3
SECONDS_MAX = 30.0


class Converting(TypedDict, total=False):
    """What may be said of a conversion."""

    on: datetime.date
    from_: str
    of: str
    max_age: int
    digits: int
    scale: str
    language: str
    region: str


class Seeing(TypedDict, total=False):
    """What may be said of a text."""

    on: datetime.date
    language: str
    region: str
    input_: Literal["text", "markdown", "html"]


class Reviewing(Seeing, total=False):
    """What may be said of a text that is to be tied out."""

    facts: list[Fact]
    rates: list[OwnRate]
    ignore: list[str]


class Tieout:
    """
    The service at a URL.

    ``Tieout("http://127.0.0.1:8080").convert("HK$5 billion", "USD").result`` is a decimal string.
    Refusals are exceptions (see :mod:`tieout_client.facade.refusals`). Requests that were not taken
    (429, 503, no connection) are sent again, *retries* times, when the service says they may be.
    """

    def __init__(
        self,
        url: str,
        *,
        retries: int = RETRIES,
        timeout: float = SECONDS_MAX,
        headers: Mapping[str, str] | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        patient = Retrying(transport or httpx.HTTPTransport(), retries=retries)
        self.client = _client(url, timeout, headers, transport=patient)

    def __enter__(self) -> Self:
        self.client.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self.client.get_httpx_client().close()

    def convert(
        self, amount: str | int | Decimal, to: str, **said: Unpack[Converting]
    ) -> Conversion:
        """Convert one amount: written as one would, or a number with ``from_``."""
        with asking():
            response = convert.sync_detailed(
                client=self.client, amount=_text(amount), to=to, **said
            )
            return answered(response, Conversion)

    def convert_all(self, rows: Sequence[ConvertRow]) -> Sequence[Conversion | Problem]:
        """Convert up to 10,000 amounts; a row that cannot be converted is a problem."""
        with asking():
            body = ConvertRequest(conversions=list(rows))
            return answered(
                convert_list.sync_detailed(client=self.client, body=body), Conversions
            ).results

    def review(self, text: str, **said: Unpack[Reviewing]) -> Report:
        """Tie out a text."""
        with asking():
            body = ReviewRequest(text=text, **said)
            return answered(review.sync_detailed(client=self.client, body=body), Report)

    def review_all(self, documents: Iterable[ReviewRequest]) -> Iterator[Report | Problem]:
        """Tie out any number of documents, each by itself; answers come in their order."""
        with asking():
            http = self.client.get_httpx_client()
            for part in parts(documents):
                with http.stream("POST", PATH, content=part, headers=HEADERS) as response:
                    if response.status_code != HTTPStatus.OK:
                        raise refusal_of(response.status_code, response.read())
                    yield from map(answer, response.iter_lines())

    def figures(self, text: str, **said: Unpack[Seeing]) -> Reading:
        """Read the figures of a text."""
        with asking():
            body = FiguresRequest(text=text, **said)
            return answered(read_figures.sync_detailed(client=self.client, body=body), Reading)

    def check(self, request: CheckRequest) -> Report:
        """Check figures whose relations you state."""
        with asking():
            return answered(check_figures.sync_detailed(client=self.client, body=request), Report)

    def rate(self, base: str, quote: str, *, on: datetime.date | None = None) -> QuotedRate:
        """Look up one rate."""
        with asking():
            response = get_rate.sync_detailed(client=self.client, base=base, quote=quote, on=on)
            return answered(response, QuotedRate)


class AsyncTieout:
    """The same for coroutines: use it in ``async with``."""

    def __init__(
        self,
        url: str,
        *,
        retries: int = RETRIES,
        timeout: float = SECONDS_MAX,
        headers: Mapping[str, str] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        patient = AsyncRetrying(transport or httpx.AsyncHTTPTransport(), retries=retries)
        self.client = _client(url, timeout, headers, transport=patient)

    async def __aenter__(self) -> Self:
        await self.client.__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def close(self) -> None:
        await self.client.get_async_httpx_client().aclose()

    async def convert(
        self, amount: str | int | Decimal, to: str, **said: Unpack[Converting]
    ) -> Conversion:
        with asking():
            response = await convert.asyncio_detailed(
                client=self.client, amount=_text(amount), to=to, **said
            )
            return answered(response, Conversion)

    async def convert_all(self, rows: Sequence[ConvertRow]) -> Sequence[Conversion | Problem]:
        with asking():
            body = ConvertRequest(conversions=list(rows))
            response = await convert_list.asyncio_detailed(client=self.client, body=body)
            return answered(response, Conversions).results

    async def review(self, text: str, **said: Unpack[Reviewing]) -> Report:
        with asking():
            body = ReviewRequest(text=text, **said)
            return answered(await review.asyncio_detailed(client=self.client, body=body), Report)

    async def review_all(
        self, documents: Iterable[ReviewRequest]
    ) -> AsyncIterator[Report | Problem]:
        with asking():
            http = self.client.get_async_httpx_client()
            for part in parts(documents):
                async with http.stream("POST", PATH, content=part, headers=HEADERS) as response:
                    if response.status_code != HTTPStatus.OK:
                        raise refusal_of(response.status_code, await response.aread())
                    async for line in response.aiter_lines():
                        yield answer(line)

    async def figures(self, text: str, **said: Unpack[Seeing]) -> Reading:
        with asking():
            body = FiguresRequest(text=text, **said)
            return answered(
                await read_figures.asyncio_detailed(client=self.client, body=body), Reading
            )

    async def check(self, request: CheckRequest) -> Report:
        with asking():
            response = await check_figures.asyncio_detailed(client=self.client, body=request)
            return answered(response, Report)

    async def rate(self, base: str, quote: str, *, on: datetime.date | None = None) -> QuotedRate:
        with asking():
            response = await get_rate.asyncio_detailed(
                client=self.client, base=base, quote=quote, on=on
            )
            return answered(response, QuotedRate)


def _client(
    url: str, timeout: float, headers: Mapping[str, str] | None, **httpx_args: Any
) -> Client:
    return Client(
        url,
        timeout=httpx.Timeout(timeout),
        headers=dict(headers or {}),
        httpx_args=httpx_args,
    )


def _text(amount: str | int | Decimal) -> str:
    return format(amount, "f") if isinstance(amount, Decimal) else str(amount)
