"""Many documents: sent in parts, so that nobody waits for the other, and read as they come."""

import json
import time
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..models.problem import Problem
from ..models.report import Report
from ..models.review_request import ReviewRequest
from .refusals import Unavailable, reading, unexpected

REQUEST: dict[str, Any] = {
    "method": "POST",
    "url": "/v1/review/batch",
    "headers": {"Content-Type": "application/jsonl"},
}

DOCUMENTS_MAX = 50
BYTES_MAX = 64 * 1024
"""The service reads on only as fast as its answers are read, and we read when all is sent: what is
sent together must fit into the buffers on the way. A larger document goes alone."""

WAIT_SECONDS_MAX = 0.1
"""How long documents may be waited for before those that are there are sent."""


@dataclass(slots=True)
class Packing:
    """Packs documents into bodies of JSON Lines; their ids are their numbers."""

    _lines: list[bytes] = field(default_factory=list)
    _waited: float = 0.0
    _count: int = 0

    def put(self, document: ReviewRequest, waited: float) -> Iterator[list[bytes]]:
        """Add a document that was waited for; yield the parts that are to be sent now."""
        line = json.dumps({"id": str(self._count), **document.to_dict()}).encode() + b"\n"
        self._count += 1
        if sum(map(len, self._lines)) + len(line) > BYTES_MAX:
            yield from self.rest()
        self._lines.append(line)
        self._waited += waited
        if len(self._lines) >= DOCUMENTS_MAX or self._waited >= WAIT_SECONDS_MAX:
            yield from self.rest()

    def rest(self) -> Iterator[list[bytes]]:
        """Yield what is left, if anything is."""
        lines, self._lines, self._waited = self._lines, [], 0.0
        if lines:
            yield lines


def parts(documents: Iterable[ReviewRequest]) -> Iterator[list[bytes]]:
    """Yield the documents as lines, some at a time."""
    packing, since = Packing(), time.monotonic()
    for document in documents:
        yield from packing.put(document, time.monotonic() - since)
        since = time.monotonic()
    yield from packing.rest()


async def parts_of(
    documents: Iterable[ReviewRequest] | AsyncIterable[ReviewRequest],
) -> AsyncIterator[list[bytes]]:
    """Do the same with documents that may come from a coroutine."""
    packing, since = Packing(), time.monotonic()
    async for document in _flowing(documents):
        for part in packing.put(document, time.monotonic() - since):
            yield part
        since = time.monotonic()
    for part in packing.rest():
        yield part


async def _flowing(
    documents: Iterable[ReviewRequest] | AsyncIterable[ReviewRequest],
) -> AsyncIterator[ReviewRequest]:
    if isinstance(documents, AsyncIterable):
        async for document in documents:
            yield document
    else:
        for document in documents:
            yield document


def answer(line: str) -> Report | Problem:
    """Read one answered line."""
    with reading():
        said = json.loads(line)
        if "report" in said:
            return Report.from_dict(said["report"])
        return Problem.from_dict(said["problem"])


def all_answered(part: list[bytes], count: int) -> None:
    """Refuse answers that end too early, or are too many, though nothing broke off."""
    if count != len(part):
        raise Unavailable(200, unexpected("not every document of the batch was answered"))
