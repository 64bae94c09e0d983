"""The lane answers byte for byte as the route behind it does, or leaves it to the route."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from typing import Any
from urllib.parse import quote_plus, urlencode

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from starlette.types import ASGIApp, Message
from tieout.api.app import create_api
from tieout.api.exchanges.limits import Limits
from tieout.api.exchanges.telemetry import Telemetry
from tieout.api.lane import Lane
from tieout.api.service import Service
from tieout.api.settings import Settings
from tieout.rates import Book

SERVICE = Service.of(Settings(), Book.embedded())
ROUTE = create_api(SERVICE)
LANE = Lane(ROUTE, SERVICE)

GOOD = {"amount": "HK$5 billion", "to": "USD", "on": "2024-05-06"}


def ask(
    app: ASGIApp, query: str, method: str = "GET", path: str = "/v1/convert", **headers: str
) -> httpx.Response:
    around = Telemetry(app, metrics=SERVICE.metrics)

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


@settings(max_examples=150)
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
    slab = SERVICE.metrics.slab
    return slab.cells[slab.at(("tieout_answers_total", outcome))]


def test_the_second_time_is_answered_from_memory() -> None:
    query = urlencode({**GOOD, "on": "2011-11-11"})
    hits, misses = counted("hit"), counted("miss")
    for _ in range(3):
        ask(LANE, query)

    assert (counted("hit") - hits, counted("miss") - misses) == (2, 1)


def test_new_rates_forget_old_answers() -> None:
    service = Service.of(Settings(), Book.embedded())
    lane = Lane(create_api(service), service)
    query = urlencode({"amount": "5", "from": "HKD", "to": "USD"})
    before = ask(lane, query).json()
    service.current.book = service.book.with_prints([], revision=7)

    assert ask(lane, query).json()["archive"] == f"{before['archive']}-7"


SHARE: dict[str, Any] = {
    "on": "2024-05-07",
    "figures": [
        {"id": "f1", "figure": "US$710 million"},
        {"id": "f2", "figure": "US$36.67 billion"},
        {"id": "f3", "figure": "2.3%"},
    ],
    "relations": [{"kind": "share", "part": "f1", "whole": "f2", "percent": "f3"}],
}
SLIP = {"on": "2024-05-07", "text": "It will pay HK$50 billion (US$640 million) over five years."}
CHECK, REVIEW = "/v1/check", "/v1/review"


def put(
    app: ASGIApp, path: str, body: bytes, kind: str = "application/json", query: str = ""
) -> httpx.Response:
    around = Telemetry(app, metrics=SERVICE.metrics, body_bytes_max=20_000)

    async def pieces() -> AsyncIterator[bytes]:
        for at in range(0, len(body), 400):
            yield body[at : at + 400]

    async def once() -> httpx.Response:
        transport = httpx.ASGITransport(around)
        async with httpx.AsyncClient(transport=transport, base_url="http://t") as client:
            content = body if len(body) < 1_000 else pieces()
            headers = {"content-type": kind}
            return await client.post(f"{path}{query}", content=content, headers=headers)

    return asyncio.run(once())


parts = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-3, 3), st.sampled_from(["f1", "5%", "HKD"])),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)
changed = st.builds(
    lambda body, name, part: {**body, name: part},
    st.sampled_from([SHARE, SLIP]),
    st.sampled_from(["on", "figures", "relations", "text", "language", "rates", "facts", "more"]),
    parts,
)


@settings(max_examples=80)
@given(path=st.sampled_from([CHECK, REVIEW]), body=changed)
@example(path=CHECK, body=SHARE)
@example(path=REVIEW, body=SLIP)
@example(path=CHECK, body={**SHARE, "figures": SHARE["figures"] * 2})
@example(path=REVIEW, body={**SLIP, "text": "HK$5bn (US$640 million). " * 100})
@example(path=REVIEW, body={**SLIP, "text": "x" * 30_000})
def test_bodies_are_answered_alike(path: str, body: dict[str, Any]) -> None:
    sent = json.dumps(body).encode()
    first, again = put(LANE, path, sent), put(LANE, path, sent)

    assert seen(first) == seen(put(ROUTE, path, sent))
    assert seen(again) == seen(first)


@pytest.mark.parametrize(
    ("body", "kind", "query"),
    [
        pytest.param(b"", "application/json", "", id="nothing"),
        pytest.param(b"{", "application/json", "", id="not JSON"),
        pytest.param(b'{"text": "a", "text": "b"}', "application/json", "", id="a name twice"),
        pytest.param(b'{"text": NaN}', "application/json", "", id="no number"),
        pytest.param(json.dumps(SLIP).encode(), "text/plain", "", id="another type"),
        pytest.param(json.dumps(SLIP).encode(), "application/ld+json", "", id="a kind of JSON"),
        pytest.param(json.dumps(SLIP).encode(), "application/json", "?offsets=utf16", id="a query"),
        pytest.param(json.dumps(SLIP).encode(), "application/json", "?offsets=no", id="a bad one"),
    ],
)
@pytest.mark.parametrize("path", [CHECK, REVIEW])
def test_other_bodies_are_answered_alike(path: str, body: bytes, kind: str, query: str) -> None:
    lane, route = (put(app, path, body, kind, query) for app in (LANE, ROUTE))

    assert seen(lane) == seen(route)


def test_an_answer_from_memory_is_counted_like_any_other() -> None:
    service = Service.of(Settings(), Book.embedded())
    lane, sent = Lane(create_api(service), service), json.dumps(SLIP).encode()
    rule = "tieout_findings_total", "equivalence.inconsistent", "error"
    slab = service.metrics.slab
    for times in (1, 2, 3):
        put(lane, REVIEW, sent)

        assert slab.cells[slab.at(rule)] == times
        assert slab.cells[slab.at(("tieout_answers_total", "hit"))] == times - 1


def test_an_answer_from_memory_costs_its_caller_as_much_work() -> None:
    body = json.dumps({**SHARE, "on": "2024-05-08"}).encode()
    service = Service.of(Settings(work_limit="1000/minute"), Book.embedded())
    for app in (create_api(service), Lane(create_api(service), service)):
        service.limits = Limits(work="1000/minute")
        found = [put(app, CHECK, body).status_code for _ in range(3)]

        assert found == [200, 200, 429]


def test_a_review_that_was_cut_short_is_not_remembered() -> None:
    service = Service.of(Settings(review_seconds_max=1e-9), Book.embedded())
    lane = Lane(create_api(service), service)
    found = put(lane, REVIEW, json.dumps(SLIP).encode()).json()

    assert found["warnings"]
    assert len(lane.sent) == 0


def test_a_caller_that_hangs_up_in_the_middle_is_left_alone() -> None:
    head = {
        "type": "http",
        "method": "POST",
        "path": CHECK,
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }
    coming: Iterator[Message] = iter(
        [
            {"type": "http.request", "body": b"{", "more_body": True},
            {"type": "http.disconnect"},
        ]
    )
    sent: list[Message] = []

    async def receive() -> Message:
        return next(coming)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(Telemetry(LANE, metrics=SERVICE.metrics)(head, receive, send))

    assert sent == []
