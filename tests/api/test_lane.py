"""The lane answers byte for byte as the route behind it does, or leaves it to the route."""

import asyncio
from urllib.parse import quote_plus, urlencode

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from starlette.types import ASGIApp
from tieout.api.app import create_api
from tieout.api.desk import Desk
from tieout.api.lane import ANSWERS_MAX, Finished, Lane, Memory
from tieout.api.settings import Settings
from tieout.api.telemetry import Telemetry
from tieout.rates import Book

DESK = Desk.of(Settings(), Book.embedded())
ROUTE = create_api(DESK)
LANE = Lane(ROUTE, DESK)

GOOD = {"amount": "HK$5 billion", "to": "USD", "on": "2024-05-06"}


def ask(
    app: ASGIApp, query: str, method: str = "GET", path: str = "/v1/convert", **headers: str
) -> httpx.Response:
    around = Telemetry(app, metrics=DESK.metrics)

    async def once() -> httpx.Response:
        transport = httpx.ASGITransport(around)
        async with httpx.AsyncClient(transport=transport, base_url="http://t") as client:
            return await client.request(method, f"{path}?{query}", headers=headers)

    return asyncio.run(once())


def seen(answer: httpx.Response) -> tuple[int, dict[str, str], bytes]:
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    return answer.status_code, headers, answer.content


fields: dict[str, st.SearchStrategy[str]] = {
    "amount": st.sampled_from(
        ["HK$5 billion", "5", "1.5", "-3", "DM 12", "", "€1,2 Mrd.", "5%", "NaN", "1e9", "£", "５"]
    ),
    "to": st.sampled_from(["USD", "EUR", "usd", "XXX", "multiple", "basis_points", "", "HKD"]),
    "from": st.sampled_from(["HKD", "DEM", "hkd", "QQQ", ""]),
    "on": st.sampled_from(["2024-05-06", "1999-01-04", "1066-10-14", "2024-02-30", "", "０"]),
    "max_age": st.sampled_from(["0", "7", "-1", "x", ""]),
    "digits": st.sampled_from(["1", "3", "15", "16", "3.0", ""]),
    "scale": st.sampled_from(["million", "units", "parsec", ""]),
    "language": st.sampled_from(["en", "de", "qq", ""]),
    "region": st.sampled_from(["HK", "hk", ""]),
    "of": st.sampled_from(["US$5 billion", "half", ""]),
    "more": st.text(max_size=3),
}
pairs = st.lists(
    st.sampled_from(sorted(fields)).flatmap(lambda name: st.tuples(st.just(name), fields[name])),
    max_size=6,
)
rare = st.builds(
    lambda given: urlencode([*GOOD.items(), *given], encoding="utf-8", errors="surrogatepass"),
    pairs,
)
wild = st.text(st.characters(codec="ascii"), max_size=40).map(lambda text: quote_plus(text, "=&%"))


@settings(max_examples=150, deadline=None)
@given(query=st.one_of(rare, pairs.map(urlencode), wild))
@example(query="")
@example(query="amount=5&from=HKD&to=USD&to=EUR")
@example(query="amount=5&from=HKD&to=USD;on=2024-05-06")
@example(query="amount=HK%245+billion&to=USD&on")
@example(query="amount=%FF%FE&to=USD")
@example(query="amount=5&from=HKD&to=USD&" + "on=2024-05-06&" * 100)
def test_lane_and_route_answer_alike(query: str) -> None:
    first, again = ask(LANE, query), ask(LANE, query)

    assert seen(first) == seen(ask(ROUTE, query))
    assert seen(again) == seen(first)


def test_a_caller_that_has_the_answer_is_told_so() -> None:
    query = urlencode(GOOD)
    etag = ask(LANE, query).headers["etag"]

    assert ask(LANE, query, **{"if-none-match": etag}).status_code == 304
    assert ask(LANE, query, **{"if-none-match": '"other"'}).status_code == 200


@pytest.mark.parametrize("method", ["HEAD", "POST", "DELETE", "OPTIONS"])
def test_other_methods_are_answered_alike(method: str) -> None:
    query = urlencode(GOOD)

    assert seen(ask(LANE, query, method)) == seen(ask(ROUTE, query, method))


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_whether_it_lives_is_answered_alike(method: str) -> None:
    lane, route = (ask(app, "", method, "/livez") for app in (LANE, ROUTE))

    assert seen(lane) == seen(route)


def counted(outcome: str) -> float:
    slab = DESK.metrics.slab
    return slab.cells[slab.at(("tieout_answers_total", outcome))]


def test_the_second_time_is_answered_from_memory() -> None:
    query = urlencode({**GOOD, "on": "2011-11-11"})
    hits, misses = counted("hit"), counted("miss")
    for _ in range(3):
        ask(LANE, query)

    assert (counted("hit") - hits, counted("miss") - misses) == (2, 1)


def test_new_rates_forget_old_answers() -> None:
    desk = Desk.of(Settings(), Book.embedded())
    lane = Lane(create_api(desk), desk)
    query = urlencode({"amount": "5", "from": "HKD", "to": "USD"})
    before = ask(lane, query).json()
    desk.shelf.book = desk.book.with_prints([], revision=7)

    assert ask(lane, query).json()["archive"] == f"{before['archive']}-7"


def test_the_memory_is_bounded() -> None:
    memory = Memory(DESK.book)
    for number in range(2 * ANSWERS_MAX):
        memory.keep(b"%d" % number, Finished((), b""))
    memory.keep(b"x" * 10_000, Finished((), b""))

    assert len(memory.answers) == ANSWERS_MAX
