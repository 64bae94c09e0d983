"""
Whatever befalls the service or what is on the way, the client says it as one of its refusals.

A caller never sees an error of the library below, hangs, or takes half an answer for a whole one.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest
from live import free_port, service
from tieout_client import AsyncTieout, Invalid, Limited, Refused, Tieout, Unavailable
from tieout_client.facade.batches import BYTES_MAX, DOCUMENTS_MAX, WAIT_SECONDS_MAX, parts
from tieout_client.models import Conversion, ConvertRow, Problem, Report, ReviewRequest

ON = date(2024, 5, 7)
TEXT = "It will pay HK$5 billion (US$640 million)."
Say = Callable[[httpx.Request], httpx.Response]


def always(status: int, **said: Any) -> Say:
    return lambda _: httpx.Response(status, **said)


def broken(error: type[httpx.RequestError]) -> Say:
    def say(request: httpx.Request) -> httpx.Response:
        raise error("gone", request=request)

    return say


def told(status: int, code: str) -> Say:
    body = {"type": "", "title": "", "status": 0, "code": code, "detail": "", "errors": []}
    return always(status, json=body)


TROUBLE = [
    pytest.param(told(413, "input.too_large"), Invalid, "input.too_large", id="too large"),
    pytest.param(told(422, "field.missing"), Invalid, "field.missing", id="not understood"),
    pytest.param(told(429, "limit.reached"), Limited, "limit.reached", id="too often"),
    pytest.param(told(500, "service.failed"), Unavailable, "service.failed", id="failed"),
    pytest.param(told(503, "service.unavailable"), Unavailable, "service.unavailable", id="stops"),
    pytest.param(always(404, html="<h1>!"), Unavailable, "service.unexpected", id="a page"),
    pytest.param(always(302, headers={"Location": "/"}), Unavailable, "service.unexpected"),
    pytest.param(
        always(502, text="bad gateway"), Unavailable, "service.unexpected", id="a gateway"
    ),
    pytest.param(
        always(429, text="slow down"), Limited, "service.unexpected", id="a proxy's limit"
    ),
    pytest.param(always(200, text='{"verdict": '), Unavailable, "service.unexpected", id="half"),
    pytest.param(always(200, json={}), Unavailable, "service.unexpected", id="nothing in it"),
    pytest.param(always(200, json=[1]), Unavailable, "service.unexpected", id="of another kind"),
    pytest.param(always(200, content=b"\xff"), Unavailable, "service.unexpected", id="no text"),
    pytest.param(broken(httpx.ReadTimeout), Unavailable, "service.unreachable", id="silent"),
    pytest.param(broken(httpx.ReadError), Unavailable, "service.unreachable", id="broken off"),
    pytest.param(broken(httpx.DecodingError), Unavailable, "service.unreachable", id="no gzip"),
]


def asked(tieout: Tieout) -> Iterator[Callable[[], object]]:
    yield lambda: tieout.convert("$5", "EUR")
    yield lambda: tieout.convert_all([ConvertRow("$5", "EUR")])
    yield lambda: tieout.review(TEXT)
    yield lambda: tieout.figures(TEXT)
    yield lambda: tieout.rate("USD", "EUR")
    yield lambda: list(tieout.review_all([ReviewRequest(text=TEXT)]))


@pytest.mark.parametrize(("say", "kind", "code"), TROUBLE)
def test_every_trouble_is_a_refusal(say: Say, kind: type[Refused], code: str) -> None:
    with Tieout("http://tieout", retries=0, transport=httpx.MockTransport(say)) as tieout:
        for ask in asked(tieout):
            with pytest.raises(kind) as refused:
                ask()

            assert refused.value.code == code


@pytest.mark.parametrize(("say", "kind", "code"), TROUBLE)
def test_it_is_the_same_in_coroutines(say: Say, kind: type[Refused], code: str) -> None:
    async def all_of_them() -> list[Refused]:
        transport = httpx.MockTransport(say)
        async with AsyncTieout("http://tieout", retries=0, transport=transport) as tieout:
            with pytest.raises(kind) as one:
                await tieout.review(TEXT)
            with pytest.raises(kind) as many:
                [it async for it in tieout.review_all([ReviewRequest(text=TEXT)])]
            return [one.value, many.value]

    assert [it.code for it in asyncio.run(all_of_them())] == [code, code]


def test_a_batch_that_ends_too_early_is_no_answer() -> None:
    line = json.dumps({"id": "0", "line": 1, "problem": PROBLEM})
    transport = httpx.MockTransport(always(200, text=line + "\n"))
    with Tieout("http://tieout", transport=transport) as tieout:
        answers = tieout.review_all([ReviewRequest(text=TEXT)] * 2)

        assert isinstance(next(answers), Problem)
        with pytest.raises(Unavailable, match="not every document"):
            next(answers)


PROBLEM = {"type": "", "title": "", "status": 0, "code": "a.b", "detail": "", "errors": []}


def test_a_restart_between_two_questions_is_not_noticed(tmp_path: Path) -> None:
    port = free_port()
    with Tieout(f"http://127.0.0.1:{port}") as tieout:
        with service(tmp_path, port):
            tieout.review(TEXT)
        with service(tmp_path, port):
            assert tieout.review(TEXT, on=ON).verdict == "consistent"


def test_a_service_that_comes_late_is_waited_for() -> None:
    attempts = list[int]()

    def say(request: httpx.Request) -> httpx.Response:
        attempts.append(1)
        if len(attempts) < 3:
            raise httpx.RemoteProtocolError("disconnected", request=request)
        return httpx.Response(422, json=PROBLEM)

    transport = httpx.MockTransport(say)
    with Tieout("http://tieout", transport=transport) as tieout, pytest.raises(Invalid):
        tieout.review(TEXT)

    assert len(attempts) == 3


def test_large_documents_go_through_without_blocking(url: str) -> None:
    large = "A man from the harbour told us so in the spring. " * 12_000
    with Tieout(url) as tieout:
        documents = (ReviewRequest(text=large) for _ in range(30))
        answers = list(tieout.review_all(documents))

    assert [isinstance(it, Report) for it in answers] == [True] * 30


def test_a_part_is_no_larger_than_the_buffers_on_the_way() -> None:
    sizes = [1, 10, 40_000, 40_000, 100_000, *[1] * 120]
    made = list(parts(ReviewRequest(text="x" * it) for it in sizes))

    assert max(len(it) for it in made) == DOCUMENTS_MAX
    assert max(sum(map(len, it)) for it in made if len(it) > 1) <= BYTES_MAX
    assert sum(map(len, made)) == len(sizes)


def test_documents_that_come_slowly_are_not_waited_for(url: str) -> None:
    seen = list[str]()

    def slowly() -> Iterator[ReviewRequest]:
        for number in range(3):
            time.sleep(WAIT_SECONDS_MAX)
            seen.append(f"sent {number}")
            yield ReviewRequest(text=TEXT, on=ON)

    with Tieout(url) as tieout:
        for number, _ in enumerate(tieout.review_all(slowly())):
            seen.append(f"read {number}")

    assert seen == ["sent 0", "read 0", "sent 1", "read 1", "sent 2", "read 2"]


def test_documents_may_come_from_a_coroutine(url: str) -> None:
    async def slowly() -> AsyncIterator[ReviewRequest]:
        for _ in range(3):
            await asyncio.sleep(0)
            yield ReviewRequest(text=TEXT, on=ON)

    async def verdicts() -> list[str | None]:
        async with AsyncTieout(url) as tieout:
            return [
                it.verdict async for it in tieout.review_all(slowly()) if isinstance(it, Report)
            ]

    assert asyncio.run(verdicts()) == ["consistent"] * 3


def test_more_rows_than_one_request_takes_are_converted(url: str) -> None:
    with Tieout(url) as tieout:
        answers = tieout.convert_all(
            ConvertRow(f"HK${number}", "USD", on=ON) for number in range(1, 2_101)
        )

    assert [it.amount for it in answers if isinstance(it, Conversion)] == [
        str(number) for number in range(1, 2_101)
    ]
