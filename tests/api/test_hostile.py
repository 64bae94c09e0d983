"""
Whatever is sent, the service answers what it should, at once, and no larger than before.

Each row is bytes on a connection and the status of the answer; 0 is a connection closed without
one. No answer and no line of the log repeats MARK, which every row carries where it can.
"""

import json
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import httpx
import psutil
import pytest
from live import free_port, service, until

MARK = "Zyzzyva"
CPU_SECONDS_MAX = 5.0
"""Of the service's own time, which is the same on a busy machine."""

WAIT_SECONDS_MAX = 60.0
GROWTH_BYTES_MAX = 80_000_000
TEXT = f"{MARK} paid HK$50 billion (US$640 million)."


@dataclass(frozen=True)
class Live:
    port: int
    process: psutil.Process
    log: Path


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    folder, port = tmp_path_factory.mktemp("hostile"), free_port()
    with service(folder, port) as process:
        yield Live(port, psutil.Process(process.pid), folder / "service.log")


def cpu_seconds(live: Live) -> float:
    """How long the service has computed since its start."""
    used = live.process.cpu_times()
    return float(used.user + used.system)


def request(method: str, path: str, body: bytes = b"", *headers: str) -> bytes:
    head = [f"{method} {path} HTTP/1.1", "Host: t", "Connection: close", *headers]
    if body and not any(it.lower().startswith(("content-length", "transfer")) for it in headers):
        head.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*head, "", ""]).encode("latin-1") + body


def get(path: str, *headers: str) -> bytes:
    return request("GET", path, b"", *headers)


def convert(**query: str) -> bytes:
    given = {"amount": "5", "from": "HKD", "to": "USD", **query}
    return get("/v1/convert?" + "&".join(f"{name}={quote(it)}" for name, it in given.items()))


def post(path: str, body: bytes | str, kind: str = "application/json", *headers: str) -> bytes:
    content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    return request("POST", path, content, f"Content-Type: {kind}", *headers)


def review(**asked: object) -> bytes:
    return post("/v1/review", json.dumps({"text": TEXT, **asked}))


def check(figures: object, relations: object, **rest: object) -> bytes:
    return post("/v1/check", json.dumps({"figures": figures, "relations": relations, **rest}))


def figure(text: str) -> bytes:
    return check([{"id": "f1", "figure": text}], [])


def answered(port: int, sent: bytes, *, pause: float = 0) -> tuple[int, bytes]:
    """Send bytes and hang on; return the status, 0 for none, and all that came."""
    with socket.create_connection(("127.0.0.1", port), timeout=WAIT_SECONDS_MAX) as line:
        try:
            line.sendall(sent)
            time.sleep(pause)
            heard = b"".join(iter(lambda: line.recv(65536), b""))
        except ConnectionError:
            return 0, b""
    return (int(heard[9:12]) if heard.startswith(b"HTTP/1.1 ") else 0), heard


DEEP = 100_000
MANY = 50_000

BODIES = [
    ("empty", post("/v1/review", b" "), 400),
    ("not JSON", post("/v1/review", MARK), 400),
    ("half an object", post("/v1/review", '{"text": "' + MARK), 400),
    ("two values", post("/v1/review", '{"text": "a"} {"text": "b"}'), 400),
    ("a bare string", post("/v1/review", f'"{MARK}"'), 422),
    ("null", post("/v1/review", "null"), 422),
    ("a list", post("/v1/review", f'["{MARK}"]'), 422),
    ("a number", post("/v1/review", "1"), 422),
    ("a name twice", post("/v1/review", '{"text": "a", "text": "b"}'), 400),
    ("an unknown name", review(**{MARK: 1}), 422),
    ("NaN", post("/v1/review", '{"text": NaN}'), 400),
    ("Infinity", post("/v1/review", '{"text": -Infinity}'), 400),
    ("1e999", post("/v1/review", '{"text": 1e999}'), 422),
    ("a lone surrogate, escaped", post("/v1/review", '{"text": "\\ud800"}'), 400),
    ("a lone surrogate, raw", post("/v1/review", '{"text": "\ud800"}'), 400),
    ("not UTF-8", post("/v1/review", b'{"text": "\xff\xfe"}'), 400),
    ("UTF-16", post("/v1/review", json.dumps({"text": MARK}).encode("utf-16")), 400),
    ("deep lists", post("/v1/review", "[" * DEEP), 400),
    ("deep objects", post("/v1/review", '{"a":' * DEEP + "1" + "}" * DEEP), 400),
    ("a deep value", post("/v1/review", '{"text": ' + "[" * 190 + "]" * 190 + "}"), 422),
    ("many names", post("/v1/review", json.dumps({f"{MARK}{i}": i for i in range(MANY)})), 422),
    ("one long name", post("/v1/review", json.dumps({MARK * MANY: 1})), 422),
    ("many documents", review(text=None, documents=[{"id": "a", "text": "b"}] * MANY), 413),
    ("many facts", review(facts=[{"label": "a", "figure": "1"}] * MANY), 413),
    ("a text of 2 MB", review(text="x" * 2_000_000), 413),
    ("a body of 9 MB", post("/v1/review", b" " * 9_000_000), 413),
    ("a length of 40 digits", post("/v1/review", b"x", "a/b", f"Content-Length: {'9' * 40}"), 400),
    ("a length of 1 TB", post("/v1/review", b"x", "a/json", "Content-Length: 1000000000000"), 413),
    ("a negative length", post("/v1/review", b"x", "a/json", "Content-Length: -1"), 400),
    ("a form", post("/v1/review", f"text={MARK}", "application/x-www-form-urlencoded"), 415),
    ("a file", post("/v1/review", MARK, "multipart/form-data; boundary=a"), 415),
    ("no media type", request("POST", "/v1/review", b"{}"), 415),
    ("a gzip bomb", post("/v1/review", b"\x1f\x8b" + b"\0" * 99, "application/json"), 400),
    ("XML with an entity", post("/v1/review", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "text/xml"), 415),
]

NUMBERS = [
    ("a number of 10,000 digits", convert(amount="9" * 10_000), 422),
    ("a number of 200 digits", convert(amount="9" * 200), 413),
    ("an exponent", convert(amount="1e999999"), 422),
    ("NaN as an amount", convert(amount="NaN"), 422),
    ("full-width digits", convert(amount="５"), 200),
    ("underscores", convert(amount="1_000"), 422),
    ("hexadecimal", convert(amount="0x10"), 422),
    ("a day 0", convert(on="0"), 422),
    ("a day in other digits", convert(on="２０２４-05-06"), 422),
    ("a day that is none", convert(on="2024-02-30"), 422),
    ("a day before all", convert(on="0001-01-01"), 404),
    ("a day after all", convert(on="9999-12-31", max_age="7"), 404),
    ("digits beyond all", convert(digits="999999999999"), 422),
    ("a rate of 0", review(rates=[{"base": "USD", "quote": "HKD", "value": "0.0"}]), 422),
    ("a rate by exponent", review(rates=[{"base": "USD", "quote": "HKD", "value": "1e9"}]), 422),
    ("long digits and a word", figure("1" * 199 + " "), 413),
    ("1e308 million", figure("1e308 million"), 422),
    ("text of one long number", review(text="1" * 200_000), 200),
    ("text of grouped digits", review(text="1,234" * 40_000), 200),
    ("text of spaces", review(text=" " * 500_000 + MARK), 200),
    ("text of signs", review(text="$" * 200_000), 200),
    ("text of brackets", review(text="(" * 100_000 + ")" * 100_000), 200),
    ("text of percents", review(text="%" * 200_000), 200),
    ("Markdown of brackets", review(text="[" * 100_000, input="markdown"), 200),
    ("Markdown of bars", review(text="|" * 100_000, input="markdown"), 200),
    ("HTML that never ends", review(text="<table>" * 20_000, input="html"), 200),
    ("HTML of one long tag", review(text="<a " + "b=" * 100_000, input="html"), 200),
    ("HTML of entities", review(text="&amp;" * 100_000, input="html"), 200),
    ("relations in a ring", check(
        [{"id": f"f{i}", "figure": "US$1 million"} for i in range(300)],
        [{"kind": "sum", "parts": [f"f{i}", f"f{(i + 1) % 300}"], "total": f"f{(i + 2) % 300}"}
         for i in range(300)],
    ), 200),
    ("a relation without its figure", check([], [{"kind": "share", "part": MARK}]), 422),
]  # fmt: skip

UNICODE = [
    ("NUL", review(text=f"\0{MARK} $5 million"), 200),
    ("marks from right to left", review(text="\u202e$5 million\u202c (€4 million)"), 200),
    ("combining marks", review(text="$5" + "\u0301" * 50_000 + " million"), 200),
    ("spaces without width", review(text="$\u200b5\u200b million"), 200),
    ("beyond the first plane", review(text="𝟓𝟎 million dollars 💶" * 100), 200),
    ("unassigned", review(text="\U000e0fff" * 1000 + "$5 million"), 200),
    ("an id of controls", check([{"id": "\x1b[31m\r\n", "figure": "US$1"}], []), 200),
]

PATHS = [
    ("up and away", get("/../../etc/passwd"), 404),
    ("up and away, encoded", get("/docs/%2e%2e/%2e%2e/etc/passwd"), 404),
    ("a backslash", get("/docs\\..\\..\\etc"), 404),
    ("NUL in a path", get("/docs%00.html"), 404),
    ("a double slash", get("//v1/convert"), 404),
    ("a slash at the end", get("/livez/"), 404),
    ("capitals", get("/V1/CONVERT"), 404),
    ("a long path", get("/" + MARK * 4000), 404),
    ("a whole address", get("http://example.org/livez"), 200),
    ("a method of no kind", request(MARK.upper(), "/livez"), 400),
    ("TRACE", request("TRACE", "/livez"), 405),
    ("CONNECT", b"CONNECT t:80 HTTP/1.1\r\nHost: t\r\n\r\n", 400),
    ("DELETE", request("DELETE", "/v1/convert"), 405),
    ("a query of 5,000 names", get("/v1/convert?" + "a=1&" * 5000), 422),
    ("a query in another code", get("/v1/convert?amount=%FF%FE&to=USD"), 422),
    ("SQL", convert(amount="1'; DROP TABLE rates; --"), 422),
    ("a template", convert(amount="{{7*7}}${7*7}"), 422),
    ("a formula for a table", convert(amount='=HYPERLINK("http://example.org")'), 422),
    ("a script", convert(amount=f"<script>alert('{MARK}')</script>"), 422),
    ("a line of a log", convert(amount=f'5"}}\r\n{{"level":"error","{MARK}":1'), 422),
]

HEADS = [
    ("no HTTP", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 200 + b"\r\n\r\n", 400),
    ("another protocol", b"SSH-2.0-OpenSSH_9.2\r\n\r\n", 400),
    ("a version of no kind", b"GET /livez HTTP/9.9\r\nHost: t\r\n\r\n", 400),
    ("a header without a colon", b"GET /livez HTTP/1.1\r\nHost t\r\n\r\n", 400),
    ("a header folded", b"GET /livez HTTP/1.1\r\nHost: t\r\nA: b\r\n c\r\n\r\n", 400),
    ("two lengths", post("/v1/review", b"{}", "application/json",
        "Content-Length: 2", "Content-Length: 3"), 400),
    ("a length and chunks", post("/v1/review", b"0\r\n\r\n", "application/json",
        "Content-Length: 5", "Transfer-Encoding: chunked"), 400),
    ("a bad chunk", post("/v1/review", b"zz\r\n", "application/json",
        "Transfer-Encoding: chunked"), 400),
    ("a flood of headers", get("/livez", *[f"X-{i}: {MARK}" for i in range(500)]), 431),
    ("a header of 64 KB", get("/livez", "X-Long: " + "x" * 65_536), 431),
    ("a head a little too long", get("/livez", "X-Long: " + "x" * 33_000), 431),
    ("a head a little too long in parts", get("/livez", *[f"X-{i}: " + "x" * 3_300
        for i in range(10)]), 431),
    ("a compressed body", post("/v1/review", b"x", "application/json",
        "Content-Encoding: gzip"), 415),
    ("a body as it is", post("/v1/figures", json.dumps({"text": TEXT}), "application/json",
        "Content-Encoding: identity"), 200),
    ("a body kept back that is too large", request("POST", "/v1/review", b"", "Content-Length: "
        "99999999", "Content-Type: application/json", "Expect: 100-continue"), 413),
    ("a misspelt parameter of a review", post("/v1/review?offset=utf16",
        json.dumps({"text": TEXT})), 422),
    ("a parameter of a list that takes none", get(f"/v1/currencies?{MARK}=1"), 422),
    ("a parameter of the document", get(f"/openapi.json?{MARK}=1"), 422),
    ("a parameter of the page", get(f"/?{MARK}=1"), 422),
    ("a parameter of a probe", get(f"/livez?{MARK}=1"), 200),
    ("a path of 64 KB", get("/" + "x" * 65_536), 431),
    ("an id that breaks a line", get("/nowhere", f'X-Request-Id: a"{MARK}'), 404),
    ("a trace of no kind", get("/nowhere", f"Traceparent: 00-{MARK}"), 404),
    ("an address of its own", get("/nowhere", f"X-Forwarded-For: {MARK}"), 404),
    ("a host of its own", get("/nowhere", f"Host: {MARK}"), 404),
    ("an upgrade", get("/livez", "Upgrade: websocket", "Sec-WebSocket-Key: a"), 200),
    ("a range", get("/livez", "Range: bytes=0-0,1-1,2-2"), 200),
    ("a cookie", get("/livez", "Cookie: " + "a=b; " * 5000), 200),
    ("another origin", get("/livez", "Origin: https://example.org"), 200),
]  # fmt: skip

KINDS = [*BODIES, *NUMBERS, *UNICODE, *PATHS, *HEADS]


@pytest.mark.parametrize(
    ("sent", "status"),
    [pytest.param(sent, status, id=name) for name, sent, status in KINDS],
)
def test_it_is_answered_at_once_and_never_repeated(live: Live, sent: bytes, status: int) -> None:
    started = cpu_seconds(live)
    found, heard = answered(live.port, sent)
    head, _, body = heard.partition(b"\r\n\r\n")

    assert found == status
    assert cpu_seconds(live) - started < CPU_SECONDS_MAX
    if status >= 400:
        assert MARK.encode() not in heard
        assert b"application/problem+json" in head
        assert json.loads(body)["status"] == status
        assert b"no-store" in head.lower()
        assert b"x-request-id: " in head.lower()
        assert b"x-content-type-options: nosniff" in head.lower()
    assert b"access-control" not in head.lower()


def test_what_is_refused_before_it_is_a_request_is_logged_and_counted(live: Live) -> None:
    _, heard = answered(live.port, b"GET /livez HTTP/1.1\r\nHost t\r\n\r\n")
    head = dict(
        it.lower().split(b": ") for it in heard.partition(b"\r\n\r\n")[0].split(b"\r\n")[1:]
    )
    name = head[b"x-request-id"].decode()
    line = until(lambda: [it for it in live.log.read_text().splitlines() if name in it], "a line")
    _, counted = answered(live.port, get("/metrics"))

    assert json.loads(line[0])["status"] == 400
    assert b'method="other",route="other",status="400"' in counted


def test_a_caller_that_sends_half_a_head_is_not_waited_for_in_vain(live: Live) -> None:
    """Two hundred of them hold nobody up."""
    lines = [socket.create_connection(("127.0.0.1", live.port)) for _ in range(200)]
    for line in lines:
        line.sendall(b"GET /livez HTTP/1.1\r\nHost:")
    started = cpu_seconds(live)
    found, _ = answered(live.port, get("/livez"))
    for line in lines:
        line.close()

    assert found == 200
    assert cpu_seconds(live) - started < 1


def test_requests_in_one_piece_are_answered_one_by_one(live: Live) -> None:
    piece = b"GET /livez HTTP/1.1\r\nHost: t\r\n\r\n" * 200 + get("/livez")
    _, heard = answered(live.port, piece)

    assert heard.count(b'{"status":"pass"}') == 201


def test_a_body_after_its_head_is_not_taken_for_a_second_request(live: Live) -> None:
    smuggled = b"0\r\n\r\nGET /health HTTP/1.1\r\nHost: t\r\n\r\n"
    head = ("Content-Length: 6", "Transfer-Encoding: chunked")
    _, heard = answered(live.port, request("POST", "/v1/review", smuggled, *head))

    assert heard.count(b"HTTP/1.1 ") == 1


def test_the_log_repeats_nothing(live: Live) -> None:
    time.sleep(0.3)

    assert MARK not in live.log.read_text()
    for line in live.log.read_text().splitlines():
        assert isinstance(json.loads(line), dict)


def test_it_has_not_grown_and_still_answers(live: Live) -> None:
    for _ in range(2):
        answered(live.port, review(text="x" * 1_000_000))
    before = live.process.memory_info().rss
    for _, sent, _ in KINDS:
        answered(live.port, sent)

    assert live.process.memory_info().rss - before < GROWTH_BYTES_MAX
    assert httpx.get(f"http://127.0.0.1:{live.port}/livez").status_code == 200
    counted = httpx.get(f"http://127.0.0.1:{live.port}/metrics").text
    assert "tieout_failures_total{" not in counted
