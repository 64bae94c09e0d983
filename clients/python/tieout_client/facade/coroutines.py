"""The service as a class of coroutines."""

import datetime
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Mapping,
    Sequence,
)
from decimal import Decimal
from http import HTTPStatus
from typing import Any, Self, TypeVar, Unpack

import httpx

from ..models import (
    CheckRequest,
    Conversion,
    Conversions,
    ConvertRow,
    Problem,
    QuotedRate,
    Reading,
    Report,
    ReviewRequest,
    SentDocument,
)
from . import questions
from .batches import REQUEST, all_answered, answer, parts_of
from .connection import RETRIES, SECONDS_MAX, connection
from .questions import Converting, Question, Reviewing, Seeing
from .refusals import answered, asking, refusal_of
from .retrying import AsyncRetrying

Answer = TypeVar("Answer")


class AsyncTieout:
    """
    The same for coroutines.

    >>> async with AsyncTieout(url) as service:
    ...     answer = await service.convert("HK$5 billion", "USD", on=date(2024, 5, 6))
    >>> answer.text
    'US$640 million'
    """

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
        self.client = connection(url, timeout, headers, transport=patient)

    async def __aenter__(self) -> Self:
        await self.client.__aenter__()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def close(self) -> None:
        """
        Close its connections.

        >>> service = AsyncTieout(url)
        >>> await service.close()
        """
        await self.client.get_async_httpx_client().aclose()

    async def convert(
        self, amount: str | int | Decimal, to: str, **said: Unpack[Converting]
    ) -> Conversion:
        """
        Convert one amount: see :meth:`Tieout.convert`.

        >>> (await tieout.convert("HK$5 billion", "USD", on=date(2024, 5, 6))).text
        'US$640 million'
        """
        return await self._ask(questions.conversion(amount, to, said), Conversion.from_dict)

    async def convert_all(self, rows: Iterable[ConvertRow]) -> Sequence[Conversion | Problem]:
        """
        Convert any number of amounts: see :meth:`Tieout.convert_all`.

        >>> answers = await tieout.convert_all([ConvertRow("HK$5", "USD", on=date(2024, 5, 6))])
        >>> answers[0].text
        'US$0.64'
        """
        return [
            it
            for question in questions.conversions(rows)
            for it in (await self._ask(question, Conversions.from_dict)).results
        ]

    async def review(self, text: str | Sequence[SentDocument], **said: Unpack[Reviewing]) -> Report:
        """
        Tie out a text, or several documents: see :meth:`Tieout.review`.

        >>> text = "It will pay HK$50 billion (US$640 million)."
        >>> (await tieout.review(text, on=date(2024, 5, 7))).verdict
        'inconsistent'
        """
        return await self._ask(questions.report(text, said), Report.from_dict)

    async def review_all(
        self, documents: Iterable[ReviewRequest] | AsyncIterable[ReviewRequest]
    ) -> AsyncIterator[Report | Problem]:
        """
        Tie out any number of documents, that may come from a coroutine, too.

        >>> documents = [ReviewRequest(text="It will pay HK$5 billion (US$640 million).")]
        >>> [it.verdict async for it in tieout.review_all(documents)]
        ['consistent']
        """
        http = self.client.get_async_httpx_client()
        async for part in parts_of(documents):
            count = 0
            with asking():
                async with http.stream(**REQUEST, content=b"".join(part)) as response:
                    if response.status_code != HTTPStatus.OK:
                        await response.aread()
                        raise refusal_of(response)
                    async for line in response.aiter_lines():
                        count += 1
                        yield answer(line)
            all_answered(part, count)

    async def figures(self, text: str, **said: Unpack[Seeing]) -> Reading:
        """
        Read the figures of a text: see :meth:`Tieout.figures`.

        >>> [it.text for it in (await tieout.figures("Sales rose 12% to £3.4m.")).figures]
        ['12%', '£3.4m']
        """
        return await self._ask(questions.figures(text, said), Reading.from_dict)

    async def check(self, request: CheckRequest) -> Report:
        """
        Check figures whose relations you state: see :meth:`Tieout.check`.

        >>> figures = [StatedFigure("a", "HK$5 billion"), StatedFigure("b", "US$640 million")]
        >>> relations = [EquivalenceRelation("equivalence", a="a", b="b")]
        >>> request = CheckRequest(relations=relations, figures=figures, on=date(2024, 5, 7))
        >>> (await tieout.check(request)).verdict
        'consistent'
        """
        return await self._ask(questions.checked(request), Report.from_dict)

    async def rate(
        self, base: str, quote: str, *, on: datetime.date | str | None = None
    ) -> QuotedRate:
        """
        Look up one rate: see :meth:`Tieout.rate`.

        >>> (await tieout.rate("EUR", "USD", on=date(2024, 5, 5))).value
        '1.0744'
        """
        return await self._ask(questions.rate(base, quote, on), QuotedRate.from_dict)

    async def _ask(self, question: Question, read: Callable[[Mapping[str, Any]], Answer]) -> Answer:
        with asking():
            response = await self.client.get_async_httpx_client().request(**question)
        return answered(response, read)
