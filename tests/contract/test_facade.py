"""The short way to ask: answers are models, refusals are exceptions, and it is patient."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime

import httpx
import pytest
from live import free_port
from tieout_client import AsyncTieout, Invalid, Limited, NoRate, Tieout, Unavailable
from tieout_client.facade.retrying import Retrying, pause
from tieout_client.models import Conversion, ConvertRow, Problem, Report, ReviewRequest

ON = date(2024, 5, 6)
TEXT = "The fund will put HK$50 billion (US$640 million) into film studios."


@pytest.fixture(scope="module")
def tieout(url: str) -> Iterator[Tieout]:
    with Tieout(url) as tieout:
        yield tieout


def test_converts(tieout: Tieout) -> None:
    assert tieout.convert("HK$5 billion", "USD", on=ON).result.startswith("639730239.95")
    assert tieout.convert(Decimal("5E9"), "USD", on=ON, from_="HKD").text == "US$640 million"


def test_converts_lists(tieout: Tieout) -> None:
    rows = [ConvertRow(amount="HK$5", to="USD"), ConvertRow(amount="HK$5", to="XXZ")]
    good, bad = tieout.convert_all(rows)

    assert isinstance(good, Conversion)
    assert isinstance(bad, Problem)
    assert bad.code == "currency.unknown"


def test_reviews_reads_and_looks_up(tieout: Tieout) -> None:
    assert tieout.review(TEXT, on=ON).verdict == "inconsistent"
    assert [it.currency for it in tieout.figures(TEXT).figures] == ["HKD", "USD"]
    assert tieout.rate("USD", "HKD", on=ON).value.startswith("7.8157943")


def test_does_the_same_in_coroutines(url: str) -> None:
    async def both() -> tuple[str, str | None]:
        async with AsyncTieout(url) as tieout:
            conversion, report = await asyncio.gather(
                tieout.convert("HK$5 billion", "USD", on=ON), tieout.review(TEXT, on=ON)
            )
            return conversion.text, report.verdict

    assert asyncio.run(both()) == ("US$640 million", "inconsistent")


def test_reviews_many_documents_in_parts(tieout: Tieout) -> None:
    documents = [ReviewRequest(text=TEXT, on=ON)] * 119
    answers = list(tieout.review_all([*documents, ReviewRequest(text="$5", region="ZZ")]))

    assert [it.verdict for it in answers if isinstance(it, Report)] == ["inconsistent"] * 119
    assert [it.code for it in answers if isinstance(it, Problem)] == ["region.unknown"]


def test_reviews_many_documents_in_coroutines(url: str) -> None:
    async def all_of_them() -> int:
        async with AsyncTieout(url) as tieout:
            documents = [ReviewRequest(text=TEXT, on=ON)] * 60
            return len([it async for it in tieout.review_all(documents)])

    assert asyncio.run(all_of_them()) == 60


def test_refusals_are_exceptions(tieout: Tieout) -> None:
    with pytest.raises(Invalid) as unread:
        tieout.convert("nothing", "USD")
    with pytest.raises(NoRate) as unpublished:
        tieout.convert("HK$5", "USD", on=date(1901, 1, 1))

    assert (unread.value.status, unread.value.code) == (422, "figure.unreadable")
    assert (unpublished.value.status, unpublished.value.code) == (404, "rate.not_published")


UNREAD = "\ud800"


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda it: it.convert(UNREAD, "USD"), id="in a query"),
        pytest.param(lambda it: it.review(UNREAD), id="in a body"),
        pytest.param(lambda it: it.figures("$5", language=UNREAD), id="in a field"),
    ],
)
def test_a_text_that_is_none_is_refused(tieout: Tieout, ask: Callable[[Tieout], object]) -> None:
    with pytest.raises(Invalid) as refused:
        ask(tieout)

    assert (refused.value.status, refused.value.code) == (0, "field.type")


NOWHERE = f"http://127.0.0.1:{free_port()}"


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda it: it.convert("$5", "EUR"), id="one"),
        pytest.param(lambda it: list(it.review_all([ReviewRequest(text="$5")])), id="many"),
    ],
)
def test_a_service_that_is_not_there_is_unavailable(ask: Callable[[Tieout], object]) -> None:
    with Tieout(NOWHERE, retries=0) as tieout, pytest.raises(Unavailable) as gone:
        ask(tieout)

    assert (gone.value.status, gone.value.code) == (0, "service.unreachable")


def test_refuses_the_same_in_coroutines() -> None:
    async def ask(text: str) -> None:
        async with AsyncTieout(NOWHERE, retries=0) as tieout:
            await tieout.review(text)

    with pytest.raises(Invalid):
        asyncio.run(ask(UNREAD))
    with pytest.raises(Unavailable):
        asyncio.run(ask(TEXT))


class Busy:
    """Answers the statuses it is given, one after the other, the last for ever."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.asked = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        status = self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]
        if status == 0:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(status, json={}, headers={"Retry-After": "0"})


@pytest.mark.parametrize(
    ("statuses", "asked", "status"),
    [
        pytest.param([200], 1, 200, id="taken at once"),
        pytest.param([429, 503, 200], 3, 200, id="taken the third time"),
        pytest.param([0, 200], 2, 200, id="connected the second time"),
        pytest.param([503], 4, 503, id="never taken"),
        pytest.param([500, 200], 1, 500, id="failures are not repeated"),
        pytest.param([422, 200], 1, 422, id="refusals are not repeated"),
    ],
)
def test_tries_again_what_was_not_taken(statuses: list[int], asked: int, status: int) -> None:
    busy, slept = Busy(*statuses), list[float]()
    transport = Retrying(httpx.MockTransport(busy), retries=3, sleep=slept.append)
    response = httpx.Client(transport=transport).get("http://tieout/livez")

    assert (busy.asked, response.status_code, slept) == (asked, status, slept[:1] * (asked - 1))


@pytest.mark.parametrize(
    ("status", "kind"), [pytest.param(429, Limited), pytest.param(503, Unavailable)]
)
def test_says_why_it_gave_up(status: int, kind: type[Exception]) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(status, json=PROBLEM))
    with Tieout("http://tieout", retries=0, transport=transport) as tieout, pytest.raises(kind):
        tieout.review("$5")


PROBLEM = {"type": "", "title": "", "status": 0, "code": "a.b", "detail": "", "errors": []}


def at(delta: timedelta) -> Callable[[], str]:
    return lambda: format_datetime(datetime.now(UTC) + delta, usegmt=True)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        pytest.param(lambda: "7", 7, 7, id="seconds"),
        pytest.param(at(timedelta(seconds=10)), 8, 10, id="a moment"),
        pytest.param(at(timedelta(seconds=-10)), 0, 0, id="a moment gone by"),
        pytest.param(lambda: "soon", 0.1, 0.3, id="no known form"),
    ],
)
def test_waits_as_long_as_it_is_told(said: Callable[[], str], low: float, high: float) -> None:
    response = httpx.Response(429, headers={"Retry-After": said()})

    waits = pause(response, 0)

    assert waits is not None
    assert low <= waits <= high


def test_does_not_hang_for_longer_than_half_a_minute() -> None:
    asked, slept = list[httpx.Request](), list[float]()
    late = {"Retry-After": "31", "X-Request-Id": "r-1"}

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(429, json=PROBLEM, headers=late)

    transport = Retrying(httpx.MockTransport(answer), retries=3, sleep=slept.append)
    with Tieout("http://tieout", transport=transport) as tieout, pytest.raises(Limited) as limited:
        tieout.review("$5")

    assert (len(asked), slept) == (1, [])
    assert (limited.value.retry_after, limited.value.request_id) == (31.0, "r-1")
