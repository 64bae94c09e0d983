"""Answers as they are sent, and a bounded memory of them."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tieout.api.monitoring.slab import Count
from tieout.rates import Book

Headers: TypeAlias = tuple[tuple[bytes, bytes], ...]

ANSWERS_BYTES_MAX = 8 * 1024 * 1024
"""What all finished answers of one kind may take together."""

ANSWER_BYTES_MAX = 256 * 1024
"""A longer answer is not kept: it would push out too many others."""

OVERHEAD_BYTES = 512
"""What an entry takes beside its bytes, nearly: the objects around them."""


@dataclass(frozen=True, slots=True)
class Finished:
    """
    An answer as it is sent.

    ``counts`` are counted each time that it is, and ``work`` is charged to who asks; one that is
    not ``lasting`` may be another the next time.
    """

    headers: Headers
    body: bytes
    counts: Sequence[Count] = ()
    work: int = 0
    lasting: bool = True

    @classmethod
    def json(
        cls,
        body: bytes,
        headers: Headers,
        *,
        counts: Sequence[Count] = (),
        work: int = 0,
        lasting: bool = True,
    ) -> "Finished":
        """Finish an answer in JSON, with its headers in the order in which a route sets them."""
        length = b"content-length", b"%d" % len(body)
        return cls((*headers, length, JSON), body, counts, work, lasting)

    @classmethod
    def of(cls, answer: Response) -> "Finished":
        return cls(tuple(answer.raw_headers), bytes(answer.body))

    @property
    def size(self) -> int:
        return len(self.body) + OVERHEAD_BYTES

    def response(self) -> Response:
        """Return the answer as a route gives it."""
        answer = Response(self.body)
        answer.raw_headers = list(self.headers)
        return answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI
        await send({"type": "http.response.start", "status": 200, "headers": self.headers})
        await send({"type": "http.response.body", "body": self.body})


JSON = (b"content-type", b"application/json")
NO_STORE: Headers = ((b"cache-control", b"no-store"),)


@dataclass(slots=True)
class Answers:
    """Finished answers by question, all at one state of the rates; the oldest go first."""

    book: Book
    bytes_max: int = ANSWERS_BYTES_MAX
    size: int = 0
    _kept: OrderedDict[bytes, Finished] = field(default_factory=OrderedDict)

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, question: bytes) -> Finished | None:
        return self._kept.get(question)

    def keep(self, question: bytes, answer: Finished) -> None:
        """Keep an answer that is not there yet, unless it is too long or may be another."""
        size = len(question) + answer.size
        if size > ANSWER_BYTES_MAX or not answer.lasting or question in self._kept:
            return
        self._kept[question] = answer
        self.size += size
        while self.size > self.bytes_max:
            old, gone = self._kept.popitem(last=False)
            self.size -= len(old) + gone.size
