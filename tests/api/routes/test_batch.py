"""A batch answers line by line, in order, while it is sent; one bad line costs one problem."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st
from live import free_port, service
from tieout.api.answers.batch import LINE_BYTES_MAX, Splitter
from tieout.api.requests.fields import TEXT_CHARS_MAX

TEXT = "It will pay HK$50 billion (US$640 million) over five years."
GOOD = {"text": TEXT, "on": "2024-05-07"}


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, psutil.Process]]:
    port = free_port()
    with service(tmp_path_factory.mktemp("batch"), port) as process:
        yield port, psutil.Process(process.pid)


def lines(*bodies: bytes) -> bytes:
    return b"".join(body + b"\n" for body in bodies)


def asked(name: str, **rest: object) -> bytes:
    return json.dumps({"id": name, **GOOD, **rest}).encode()


def answers(port: int, content: bytes) -> list[dict[str, Any]]:
    answer = httpx.post(
        f"http://127.0.0.1:{port}/v1/review/batch",
        content=content,
        headers={"content-type": "application/jsonl"},
        timeout=30,
    )
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/jsonl"
    return [json.loads(line) for line in answer.text.splitlines()]


def test_each_line_is_answered_as_a_review_of_its_own(live: tuple[int, psutil.Process]) -> None:
    port, _ = live
    alone = httpx.post(f"http://127.0.0.1:{port}/v1/review", json=GOOD).json()

    assert answers(port, lines(asked("a"), asked("b"))) == [
        {"id": "a", "line": 1, "report": alone},
        {"id": "b", "line": 2, "report": alone},
    ]


@pytest.mark.parametrize(
    ("bad", "name", "status", "code"),
    [
        pytest.param(b"{", None, 400, "json.malformed", id="half an object"),
        pytest.param(b'"text"', None, 422, "field.type", id="a string"),
        pytest.param(b"\xff\xfe", None, 400, "json.malformed", id="not UTF-8"),
        pytest.param(b'{"id": "x", "id": "y"}', None, 400, "json.malformed", id="a name twice"),
        pytest.param(b'{"text": "a"}', None, 422, "field.missing", id="no id"),
        pytest.param(b'{"id": "x"}', "x", 422, "text.missing", id="no text"),
        pytest.param(asked("x", on="May 7"), "x", 422, "date.invalid", id="a bad day"),
        pytest.param(asked("x", more=1), "x", 422, "field.unknown", id="an unknown name"),
        pytest.param(b" " * (LINE_BYTES_MAX + 1), None, 413, "input.too_large", id="too long"),
    ],
)
def test_one_bad_line_is_one_problem(
    live: tuple[int, psutil.Process], bad: bytes, name: str | None, status: int, code: str
) -> None:
    first, second, third = answers(live[0], lines(asked("a"), bad, asked("c")))

    assert (first["id"], third["id"]) == ("a", "c")
    assert first["report"] == third["report"]
    assert (second["id"], second["line"]) == (name, 2)
    assert (second["problem"]["status"], second["problem"]["code"]) == (status, code)


def test_a_document_that_takes_too_long_is_one_problem(tmp_path: Path) -> None:
    """A text as long as may be takes many times its second, a sentence a hundredth of it."""
    port = free_port()
    text = (TEXT + " ") * (TEXT_CHARS_MAX // (len(TEXT) + 1))
    with service(tmp_path, port, REVIEW_SECONDS_MAX="1"):
        warm = any("report" in answers(port, asked("a first one"))[0] for _ in range(20))
        slow, quick = answers(port, lines(asked("slow", text=text), asked("quick")))

    assert warm
    assert (slow["id"], slow["problem"]["code"]) == ("slow", "input.too_slow")
    assert (quick["id"], quick["report"]["verdict"]) == ("quick", "inconsistent")


def test_empty_lines_are_counted_and_not_answered(live: tuple[int, psutil.Process]) -> None:
    found = answers(live[0], b"\n\r\n" + asked("a") + b"\n\n" + asked("b"))

    assert [(it["id"], it["line"]) for it in found] == [("a", 3), ("b", 5)]


def test_another_media_type_is_refused(live: tuple[int, psutil.Process]) -> None:
    answer = httpx.post(f"http://127.0.0.1:{live[0]}/v1/review/batch", json=GOOD)

    assert (answer.status_code, answer.json()["code"]) == (415, "body.not_jsonl")


def test_an_answer_comes_before_the_next_line_is_sent(live: tuple[int, psutil.Process]) -> None:
    async def talk() -> list[str]:
        reader, writer = await asyncio.open_connection("127.0.0.1", live[0])
        writer.write(head())
        heard = []
        for name in "abc":
            writer.write(chunk(lines(asked(name))))
            await writer.drain()
            answer = await anext(body(reader))
            heard.append(json.loads(answer)["id"])
        writer.transport.abort()
        return heard

    assert asyncio.run(asyncio.wait_for(talk(), 10)) == ["a", "b", "c"]


def test_memory_stays_flat_and_the_reading_waits_for_the_reader(
    live: tuple[int, psutil.Process],
) -> None:
    """A caller that sends 60 MB and reads nothing is made to wait; then all is answered."""
    port, process = live
    answers(port, lines(*[asked("warm")] * 50))
    before = process.memory_info().rss
    line = lines(asked("x", text=TEXT + " " * 60_000))

    async def talk() -> int:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(head())
        sending = asyncio.create_task(send(writer, [line] * 1000))
        await asyncio.sleep(1.5)
        assert not sending.done()
        grown = process.memory_info().rss - before
        sending.cancel()
        writer.transport.abort()
        await asyncio.wait([sending])
        return grown

    assert asyncio.run(asyncio.wait_for(talk(), 30)) < 40_000_000


async def send(writer: asyncio.StreamWriter, bodies: list[bytes]) -> None:
    for it in bodies:
        writer.write(chunk(it))
        await writer.drain()
    writer.write(b"0\r\n\r\n")


def head() -> bytes:
    return (
        b"POST /v1/review/batch HTTP/1.1\r\nHost: t\r\nContent-Type: application/jsonl\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n"
    )


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


async def body(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """Yield the lines of an answer, past its head."""
    while line := await reader.readline():
        if line.startswith(b"{"):
            yield line


@given(
    pieces=st.lists(st.binary(max_size=20), max_size=10),
    bodies=st.lists(st.text("ab \r", max_size=12), max_size=6),
    cuts=st.lists(st.integers(0, 80), max_size=6),
)
def test_lines_do_not_depend_on_how_they_are_cut(
    pieces: list[bytes], bodies: list[str], cuts: list[int]
) -> None:
    content = b"".join(pieces) + "\n".join(bodies).encode()
    whole, parts = Splitter(bytes_max=10), Splitter(bytes_max=10)
    ends = sorted({0, *cuts, len(content)})
    found = [*whole.cut(content), *whole.rest()]
    again = [it for start, end in pairwise(ends) for it in parts.cut(content[start:end])]

    assert [*again, *parts.rest()] == found
    assert all(it.body is None or len(it.body) <= 10 for it in found)
