"""One request is bounded in time and size, speaks TLS, follows nobody, and fails in one way."""

import asyncio
import ssl
from dataclasses import replace

import pytest
from rates.live.misbehaving import (
    Reply,
    Server,
    bomb,
    cut_off_packed,
    drip,
    flood,
    packed,
    page,
    reset_half_way,
    silence,
    trust,
)
from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.sources import Answer, SourceBusy, SourceFailed, SourceUnreachable
from tieout.rates.live.transport import transport

XML = ("text/xml",)
MEGABYTE = 1 << 20


def settings() -> HttpSettings:
    return HttpSettings(fetch_seconds=1.0, silence_seconds=0.3, trust=trust())


def answer(reply: Reply, path: str = "/") -> Answer:
    async def story() -> Answer:
        async with Server(reply) as server, transport(settings()) as http:
            return await http.get(server.url + path, accept=XML)

    return asyncio.run(story())


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(page(b"<x/>"), id="plain"),
        pytest.param(packed(b"<x/>"), id="packed"),
        pytest.param(page(b"<x/>", "text/xml; charset=utf-8"), id="with a charset"),
    ],
)
def test_a_whole_answer_comes_back_as_it_was(reply: Reply) -> None:
    assert answer(reply).body == b"<x/>"


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        pytest.param(reset_half_way(b"<x/>" * 99), "source.interrupted", id="reset half-way"),
        pytest.param(cut_off_packed(b"<x/>" * 99), "source.interrupted", id="half a gzip"),
        pytest.param(silence, "source.too_slow", id="silence"),
        pytest.param(drip(b"<x/>" * 99, 0.02), "source.too_slow", id="a slow drip"),
        pytest.param(page(b"", status=301, Location="/new"), "source.redirected", id="301"),
        pytest.param(page(b"", status=302, Location="http://x/"), "source.redirected", id="302"),
        pytest.param(page(b"", status=429), "source.busy", id="429"),
        pytest.param(page(b"", status=503), "source.busy", id="503"),
        pytest.param(page(b"", status=500), "source.refused", id="500"),
        pytest.param(page(b"", status=404), "source.refused", id="404"),
        pytest.param(page(b"", status=304), "source.refused", id="304 that nobody asked for"),
        pytest.param(page(b"<p>Hello", "text/html"), "source.unreadable", id="a page with 200"),
        pytest.param(page(b"<x/>", ""), "source.unreadable", id="no content type"),
        pytest.param(
            page(b"<x/>", Content_Encoding="br"), "source.unreadable", id="packed otherwise"
        ),
        pytest.param(
            page(b"not gzip", Content_Encoding="gzip"), "source.unreadable", id="not packed at all"
        ),
        pytest.param(
            flood(200 * MEGABYTE, announced=True), "source.too_large", id="200 MB, announced"
        ),
        pytest.param(flood(200 * MEGABYTE, announced=False), "source.too_large", id="200 MB"),
        pytest.param(bomb(200 * MEGABYTE), "source.too_large", id="a gzip bomb"),
    ],
)
def test_a_fault_is_one_typed_failure(reply: Reply, code: str) -> None:
    with pytest.raises(SourceFailed) as failure:
        answer(reply)

    assert failure.value.code == code


@pytest.mark.parametrize(
    ("text", "pause"),
    [
        pytest.param("120", 120.0, id="seconds"),
        pytest.param("99999999999999", 86_400.0, id="a day at most"),
        pytest.param("Mon, 02 Nov 2026 17:30:00 GMT", 1800.0, id="a time"),
        pytest.param("Wed, 21 Oct 2015 07:28:00 GMT", 0.0, id="a time in the past"),
        pytest.param("Wed, 21 Oct 2099 07:28:00 GMT", 86_400.0, id="a far time"),
        pytest.param("Mon, 02 Nov 2026 17:30:00 -0000", None, id="a time without a zone"),
        pytest.param("soon", None, id="no time"),
        pytest.param("-5", None, id="less than none"),
    ],
)
def test_a_busy_source_says_how_long_to_wait(text: str, pause: float | None) -> None:
    sent = "Mon, 02 Nov 2026 17:00:00 GMT"
    with pytest.raises(SourceBusy) as failure:
        answer(page(b"", status=429, Retry_After=text, Date=sent))

    assert failure.value.pause == pause


def test_nothing_listens() -> None:
    async def story() -> None:
        async with Server(silence) as server:
            url = server.url
        async with transport(settings()) as http:
            await http.get(url, accept=XML)

    with pytest.raises(SourceUnreachable):
        asyncio.run(story())


def test_a_certificate_that_we_do_not_trust_is_refused() -> None:
    async def story() -> None:
        strict = replace(settings(), trust=ssl.create_default_context())
        async with Server(page(b"<x/>")) as server, transport(strict) as http:
            await http.get(server.url, accept=XML)

    with pytest.raises(SourceUnreachable):
        asyncio.run(story())


@pytest.mark.parametrize("url", ["http://localhost/", "ftp://localhost/", "file:///etc/passwd", ""])
def test_only_addresses_over_tls_are_asked(url: str) -> None:
    async def story() -> None:
        async with transport(settings()) as http:
            await http.get(url, accept=XML)

    with pytest.raises(SourceUnreachable):
        asyncio.run(story())


def test_a_request_is_conditional_once_its_answer_was_kept() -> None:
    """Before that, a crash may have lost the prints that the answer held."""

    async def story() -> list[tuple[str | None, str | None]]:
        reply = page(b"<x/>", ETag='"1"', Last_Modified="Mon, 02 Nov 2026 15:00:00 GMT")
        async with Server(reply) as server, transport(settings()) as http:
            first = await http.get(server.url, accept=XML)
            await http.get(server.url, accept=XML)
            http.keep(first)
            server.reply = page(b"", status=304)
            nothing_new = await http.get(server.url, accept=XML)
            assert nothing_new.body is None
            return [
                (it.headers.get("if-none-match"), it.headers.get("if-modified-since"))
                for it in server.requests
            ]

    assert asyncio.run(story()) == [
        (None, None),
        (None, None),
        ('"1"', "Mon, 02 Nov 2026 15:00:00 GMT"),
    ]


def test_only_the_newest_validators_are_kept() -> None:
    async def story() -> list[str]:
        async with transport(settings()) as http:
            for day in range(100):
                http.keep(Answer(f"https://localhost/{day}", b"<x/>", {"If-None-Match": "1"}))
            return list(http.validators)

    assert asyncio.run(story()) == [f"https://localhost/{day}" for day in range(68, 100)]


def test_a_request_says_who_asks_and_what_it_can_read() -> None:
    async def story() -> dict[str, str]:
        async with Server(page(b"<x/>")) as server, transport(settings()) as http:
            await http.get(server.url, accept=XML, headers={"Authorization": "Token t"})
            return server.requests[0].headers

    sent = asyncio.run(story())

    assert sent["accept"] == "text/xml"
    assert sent["accept-encoding"] == "gzip"
    assert sent["user-agent"].startswith("tieout ")
    assert sent["authorization"] == "Token t"
