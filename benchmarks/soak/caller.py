"""A caller that never tires: one kept connection, every answer compared with the right one."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle

from tieout.api.answers.converting import answer_conversion
from tieout.api.answers.texts import answer_check, answer_review
from tieout.api.requests.check import CheckRequest
from tieout.api.requests.conversions import ConvertQuery
from tieout.api.requests.review import ReviewRequest
from tieout.rates import Book

HOST = "127.0.0.1"
PATIENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Question:
    """A request as it is sent, and the body of its only right answer."""

    kind: str
    sent: bytes
    right: bytes


@dataclass(slots=True)
class Seen:
    """What the callers met with."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, int]] = field(default_factory=list)
    broken: list[tuple[float, str]] = field(default_factory=list)
    """When a connection broke with a question unanswered, and how."""
    slowest: float = 0.0


def questions() -> Sequence[Question]:
    """A newsroom's day: conversions mostly, some reviews and checks."""
    book = Book.embedded()
    return [
        *(_conversion(number, book) for number in range(200)),
        *(_review(text, book) for text in _texts()),
        _check(book),
        Question("livez", _get("/livez"), b'{"status":"pass"}'),
    ]


def _conversion(number: int, book: Book) -> Question:
    code = ("HKD", "JPY", "GBP", "CHF", "PLN")[number % 5]
    day = f"20{10 + number % 14}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    query = {"amount": str(1000 + number), "from": code, "to": "USD", "on": day}
    right = answer_conversion(ConvertQuery.model_validate(query), book).model_dump_json()
    path = "/v1/convert?" + "&".join("=".join(it) for it in query.items())
    return Question("convert", _get(path), right.encode())


def _texts() -> Iterator[str]:
    yield "It will pay HK$50 billion (US$640 million) over five years."
    yield "Revenue rose 18% to $710 million from $602 million, the company said."
    yield "Sales were €1.2 billion. " * 40


def _review(text: str, book: Book) -> Question:
    body = json.dumps({"text": text, "on": "2024-05-07"})
    right = answer_review(ReviewRequest.model_validate_json(body), book).model_dump_json()
    return Question("review", _post("/v1/review", body.encode()), right.encode())


def _check(book: Book) -> Question:
    figures = [("f1", "US$710 million"), ("f2", "US$30.9 billion"), ("f3", "2.3%")]
    body = json.dumps(
        {
            "figures": [{"id": name, "figure": text} for name, text in figures],
            "relations": [{"kind": "share", "part": "f1", "whole": "f2", "percent": "f3"}],
        }
    )
    right = answer_check(CheckRequest.model_validate_json(body), book).model_dump_json()
    return Question("check", _post("/v1/check", body.encode()), right.encode())


def _get(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: soak\r\n\r\n".encode()


def _post(path: str, body: bytes) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: soak\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


async def call(port: int, asked: Sequence[Question], start: int, end: float, seen: Seen) -> None:
    """Ask until *end*, from the question *start* on; connect again whenever that is needed."""
    turns = cycle([*asked[start:], *asked[:start]])
    while time.monotonic() < end:
        try:
            reader, writer = await asyncio.open_connection(HOST, port)
        except OSError as error:
            seen.broken.append((time.monotonic(), type(error).__name__))
            await asyncio.sleep(0.05)
            continue
        with suppress(StopAsyncIteration):
            await _converse(reader, writer, turns, end, seen)
        writer.transport.abort()


async def _converse(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    turns: Iterator[Question],
    end: float,
    seen: Seen,
) -> None:
    while time.monotonic() < end:
        question, started = next(turns), time.monotonic()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                writer.write(question.sent)
                status, stays, body = await _answer(reader)
        except (OSError, EOFError, TimeoutError) as error:
            seen.broken.append((time.monotonic(), type(error).__name__))
            return
        seen.slowest = max(seen.slowest, time.monotonic() - started)
        if status == 200 and body == question.right:  # noqa: PLR2004 - OK
            seen.right[question.kind] += 1
        else:
            seen.wrong.append((question.kind, status))
        if not stays:
            return


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bool, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    length = int(head.split(b"content-length: ")[1].split(b"\r\n")[0])
    return int(head[9:12]), b"connection: close" not in head, await reader.readexactly(length)
