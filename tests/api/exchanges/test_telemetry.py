"""Every request is named, counted and logged, answered with the same headers, and never echoed."""

import asyncio
import io
import json
import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from tieout.api.exchanges.limits import Limits
from tieout.api.exchanges.log import AccessLog, JsonLines
from tieout.api.exchanges.telemetry import Telemetry
from tieout.api.monitoring.metrics import Metrics

SENT = "Xylophone"


async def things(request: Request) -> Response:
    return PlainTextResponse(str(len(await request.body())))


async def broken(_: Request) -> Response:
    raise ValueError(SENT)


async def dressed(_: Request) -> Response:
    return PlainTextResponse("page", headers={"Content-Security-Policy": "default-src 'self'"})


class Small:
    """Three routes behind the layer, its log and its metrics."""

    def __init__(self, **settings: Any) -> None:
        self.lines = io.StringIO()
        self.metrics = Metrics()
        routes = [
            Route("/things/{name}", things, methods=["GET", "POST"]),
            Route("/broken", broken),
            Route("/dressed", dressed),
            Route("/livez", dressed),
        ]
        self.app = Telemetry(
            Starlette(routes=routes),
            metrics=self.metrics,
            log=AccessLog(self.lines),
            now=lambda: 1_700_000_000.25,
            **settings,
        )

    def ask(self, method: str, url: str, **rest: Any) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://t") as client:
                return await client.request(method, url, **rest)

        return asyncio.run(once())

    @property
    def log(self) -> list[dict[str, Any]]:
        assert self.app.log
        self.app.log.flush()
        return [json.loads(line) for line in self.lines.getvalue().splitlines()]

    def counted(self) -> str:
        return self.metrics.written()[0].decode()


def test_a_line_holds_the_template_and_nothing_that_was_sent() -> None:
    small = Small()
    small.ask("POST", f"/things/{SENT}?q={SENT}", content=SENT, headers={"user-agent": SENT})

    (line,) = small.log
    assert SENT not in small.lines.getvalue()
    assert (line["route"], line["method"], line["status"]) == ("/things/{name}", "POST", 200)
    assert (line["time"], line["level"]) == ("2023-11-14T22:13:20.250Z", "info")
    assert line["client"] == "127.0.0.1"
    assert line["seconds"] > 0


def test_the_caller_finds_its_request_by_id_and_by_trace() -> None:
    small = Small()
    parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    sent = {"x-request-id": "order-7", "traceparent": parent}
    answer = small.ask("GET", "/things/a", headers=sent)

    (line,) = small.log
    assert answer.headers["x-request-id"] == "order-7" == line["request_id"]
    assert (line["trace_id"], line["parent_id"]) == tuple(parent.split("-")[1:3])


def test_requests_are_counted_by_template_method_and_status() -> None:
    small = Small()
    for name in "abc":
        small.ask("GET", f"/things/{name}")
    small.ask("HEAD", "/things/a")
    small.ask("PURGE", "/things/a")
    small.ask("GET", "/nowhere")

    counted = small.counted()
    for labels, count in [
        ('method="GET",route="/things/{name}",status="200"', 3),
        ('method="HEAD",route="/things/{name}",status="200"', 1),
        ('method="other",route="/things/{name}",status="405"', 1),
        ('method="GET",route="other",status="404"', 1),
    ]:
        assert f"tieout_http_requests_total{{{labels}}} {count}.0" in counted
    assert "tieout_http_requests_in_progress 0.0" in counted


def test_monitoring_is_counted_and_not_logged() -> None:
    small = Small()
    small.ask("GET", "/livez")

    assert small.log == []
    assert 'route="/livez",status="200"} 1.0' in small.counted()


def test_an_unforeseen_error_is_a_problem_that_tells_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    small = Small()
    answer = small.ask("GET", "/broken")

    assert answer.status_code == 500
    assert SENT not in answer.text
    assert [line["status"] for line in small.log] == [500]
    assert [line["level"] for line in small.log] == ["error"]
    assert 'tieout_failures_total{error="ValueError"} 1.0' in small.counted()
    written = JsonLines().format(caplog.records[-1])
    assert SENT not in written
    assert json.loads(written)["error"] == "ValueError"
    assert "in broken" in json.loads(written)["where"]


def test_the_headers_of_every_answer() -> None:
    headers = Small().ask("GET", "/nowhere").headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"


def test_a_page_keeps_the_policy_of_its_own() -> None:
    headers = Small().ask("GET", "/dressed").headers

    assert headers.get_list("content-security-policy") == ["default-src 'self'"]


def test_head_answers_like_get_without_a_body() -> None:
    get, head = (Small().ask(method, "/things/a") for method in ("GET", "HEAD"))

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == get.headers["content-length"]


def test_a_body_that_announces_too_much_is_refused() -> None:
    answer = Small(body_bytes_max=10).ask("POST", "/things/a", content=b"x" * 11)

    assert (answer.status_code, answer.json()["code"]) == (413, "input.too_large")


def test_a_body_that_announces_a_number_without_end_is_refused() -> None:
    answer = Small().ask("POST", "/things/a", headers={"content-length": "9" * 5000})

    assert (answer.status_code, answer.json()["code"]) == (413, "input.too_large")


def test_a_body_that_grows_too_large_on_its_way_is_refused() -> None:
    answer = Small(body_bytes_max=10).ask("POST", "/things/a", content=pieces())

    assert answer.status_code == 413


async def pieces() -> AsyncIterator[bytes]:
    for _ in range(3):
        yield b"xxxx"


def test_a_body_of_the_bound_is_read() -> None:
    assert Small(body_bytes_max=10).ask("POST", "/things/a", content=b"x" * 10).text == "10"


def test_a_limited_caller_is_told_when_to_come_back() -> None:
    small = Small(limits=Limits(requests="1/minute", now=lambda: 60.0))
    small.ask("GET", "/things/a")
    answer = small.ask("GET", "/things/a")

    assert answer.status_code == 429
    assert answer.json()["code"] == "limit.reached"
    assert 1 <= int(answer.headers["retry-after"]) <= 120
    assert answer.headers["cache-control"] == "no-store"
    assert 'tieout_limited_total{limit="requests"} 1.0' in small.counted()


def test_monitoring_is_never_limited() -> None:
    small = Small(limits=Limits(requests="1/minute", now=lambda: 60.0))

    assert [small.ask("GET", "/livez").status_code for _ in range(3)] == [200, 200, 200]


def test_a_log_of_other_records_keeps_its_form() -> None:
    record = logging.LogRecord(
        "tieout", logging.WARNING, "", 0, 'ecb: "%s"', ("source.down",), None
    )

    assert json.loads(JsonLines().format(record))["message"] == 'ecb: "source.down"'
