"""The service as a class; :class:`AsyncTieout` is the same for coroutines."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from .batches import REQUEST, all_answered, answer, parts
from .connection import RETRIES, SECONDS_MAX, connection
from .questions import Converting, Question, Reviewing, Seeing
from .refusals import answered, asking, refusal_of
from .retrying import Retrying

Answer = TypeVar("Answer")


class Tieout:
    """
    The service at a URL.

    Use it in ``with``, or ``close()`` it; one is enough for a whole program and all its threads.

    >>> with Tieout(url) as service:
    ...     service.convert("HK$5 billion", "USD", on=date(2024, 5, 6)).text
    'US$640 million'

    Refusals are exceptions (see :mod:`tieout_client.facade.refusals`). What was not taken (429,
    503, a broken connection) is sent again, *retries* times, when the service says it may be;
    *timeout* is the seconds for which one answer may keep silent. Everything else that the service
    does is in :mod:`tieout_client.api`, to be asked through ``self.client``.
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
        self.client = connection(url, timeout, headers, transport=patient)

    def __enter__(self) -> Self:
        self.client.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """
        Close its connections.

        >>> service = Tieout(url)
        >>> service.close()
        """
        self.client.get_httpx_client().close()

    def convert(
        self, amount: str | int | Decimal, to: str, **said: Unpack[Converting]
    ) -> Conversion:
        """
        Convert one amount: written as one would, or a number with ``from_``.

        >>> it = tieout.convert("HK$5 billion", "USD", on=date(2024, 5, 6))
        >>> it.text, it.low, it.high
        ('US$640 million', '575617187.985821', '703740093.205498')
        >>> it = tieout.convert("€1.2-1.5bn", "FRF", on=date(2003, 5, 6))
        >>> it.text, it.result, it.upper
        ('FRF 7.9–9.8bn', '7871484000', '9839355000')
        >>> tieout.convert(Decimal("2500"), "EUR", from_="PLN", on=date(2024, 5, 6)).text
        '€579'
        """
        return self._ask(questions.conversion(amount, to, said), Conversion.from_dict)

    def convert_all(self, rows: Iterable[ConvertRow]) -> Sequence[Conversion | Problem]:
        """
        Convert any number of amounts; a row that cannot be converted is a problem.

        >>> rows = [ConvertRow("HK$5", "USD", on=date(2024, 5, 6)), ConvertRow("HK$5", "XXZ")]
        >>> good, bad = tieout.convert_all(rows)
        >>> good.text, bad.code
        ('US$0.64', 'currency.unknown')
        """
        return [
            it
            for question in questions.conversions(rows)
            for it in self._ask(question, Conversions.from_dict).results
        ]

    def review(self, text: str | Sequence[SentDocument], **said: Unpack[Reviewing]) -> Report:
        """
        Tie out a text, or several documents that tell of the same things.

        >>> text = "It will pay HK$50 billion (US$640 million)."
        >>> report = tieout.review(text, on=date(2024, 5, 7))
        >>> [(it.rule, it.causes[0].replacement) for it in report.findings]
        [('equivalence.inconsistent', 'HK$5 billion')]

        ``facts`` says what you know of the same things:

        >>> text = "The unit took US$710 million, or 2.3% of Alibaba's total revenue."
        >>> facts = [Fact(label="Alibaba, total revenue", figure="US$36.67 billion")]
        >>> print(tieout.review(text, facts=facts).findings[0].message)
        US$710 million is 1.9% of US$36.67 billion, not 2.3%; 2.3% of it would be US$843 million.
        """
        return self._ask(questions.report(text, said), Report.from_dict)

    def review_all(self, documents: Iterable[ReviewRequest]) -> Iterator[Report | Problem]:
        """
        Tie out any number of documents, each by itself; answers come in their order.

        Documents are taken and answers given a few at a time, so that millions need no memory.

        >>> texts = ["It will pay HK$5 billion (US$640 million).", "It will pay nothing."]
        >>> sent = (ReviewRequest(text=it, on=date(2024, 5, 7)) for it in texts)
        >>> [it.verdict for it in tieout.review_all(sent)]
        ['consistent', None]
        """
        http = self.client.get_httpx_client()
        for part in parts(documents):
            count = 0
            with asking(), http.stream(**REQUEST, content=b"".join(part)) as response:
                if response.status_code != HTTPStatus.OK:
                    response.read()
                    raise refusal_of(response)
                for line in response.iter_lines():
                    count += 1
                    yield answer(line)
            all_answered(part, count)

    def figures(self, text: str, **said: Unpack[Seeing]) -> Reading:
        """
        Read the figures of a text.

        >>> reading = tieout.figures("Sales rose 12% to £3.4m.")
        >>> [(it.text, it.kind, it.value) for it in reading.figures]
        [('12%', 'percent', '12'), ('£3.4m', 'money', '3400000')]
        """
        return self._ask(questions.figures(text, said), Reading.from_dict)

    def check(self, request: CheckRequest) -> Report:
        """
        Check figures whose relations you state.

        >>> request = CheckRequest(
        ...     figures=[
        ...         StatedFigure(id="part", figure="US$710 million"),
        ...         StatedFigure(id="whole", figure="US$36.67 billion"),
        ...         StatedFigure(id="percent", figure="2.3%"),
        ...     ],
        ...     relations=[ShareRelation("share", part="part", whole="whole", percent="percent")],
        ... )
        >>> check = tieout.check(request).checks[0]
        >>> check.verdict, check.computed.low, check.computed.high
        ('inconsistent', '1.93456032719836', '1.93781535524343')
        """
        return self._ask(questions.checked(request), Report.from_dict)

    def rate(self, base: str, quote: str, *, on: datetime.date | str | None = None) -> QuotedRate:
        """
        Look up one rate: the last that was published up to a day.

        >>> it = tieout.rate("EUR", "USD", on=date(2024, 5, 5))
        >>> it.value, it.legs[0].source, it.legs[0].day
        ('1.0744', 'ecb', datetime.date(2024, 5, 3))
        """
        return self._ask(questions.rate(base, quote, on), QuotedRate.from_dict)

    def _ask(self, question: Question, read: Callable[[Mapping[str, Any]], Answer]) -> Answer:
        with asking():
            response = self.client.get_httpx_client().request(**question)
        return answered(response, read)
