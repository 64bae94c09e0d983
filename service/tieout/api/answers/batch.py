"""
Batches: a document a line in, its report or its problem a line out, in the same order.

The same for HTTP and for the command line. One line is in memory at a time, and no longer than its
bound; a line that cannot be answered costs one problem, not the batch.
"""

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator
from dataclasses import dataclass

from pydantic import Field, ValidationError

from tieout.api.problems import Problem, problem, problem_of
from tieout.api.requests.bodies import Malformed, read_json
from tieout.api.requests.faults import problem_of_faults
from tieout.api.requests.fields import ID_CHARS_MAX, Id
from tieout.api.requests.review import ReviewRequest
from tieout.errors import TieoutError
from tieout.report import Report, Wire

LINE_BYTES_MAX = 8 * 1024 * 1024


class BatchDocument(ReviewRequest):
    """A line of a batch: what a review takes, and a name for the answer."""

    id: Id = Field(description="Names the line in the answer.", examples=["story-1"])


class BatchReport(Wire):
    """The answer to a line."""

    id: str = Field(description="The line's own name.", examples=["story-1"])
    line: int = Field(description="Its number in the batch, from 1.", examples=[1])
    report: Report


class BatchProblem(Wire):
    """Why a line was not answered; the others were."""

    id: str | None = Field(description="The line's name, null where it has none.", examples=[None])
    line: int = Field(description="Its number in the batch, from 1.", examples=[2])
    problem: Problem


BatchAnswer = BatchReport | BatchProblem


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it came; ``body`` is None where it is longer than the bound."""

    number: int
    body: bytes | None


def read_line(line: Line) -> BatchDocument | BatchProblem:
    """Read what a line asks for, or say why it cannot be read."""
    name: str | None = None
    try:
        if line.body is None:
            return BatchProblem(id=None, line=line.number, problem=problem(413))
        value = read_json(line.body)
        name = _name(value)
        return BatchDocument.model_validate(value)
    except Malformed as error:
        found = problem(400, Malformed.code, f"the line cannot be read: {error.why}")
    except ValidationError as error:
        faults = [{**it, "loc": ("body", *it["loc"])} for it in error.errors(include_input=False)]
        found = problem_of_faults(faults)
    return BatchProblem(id=name, line=line.number, problem=found)


def answer_line(line: Line, answer: Callable[[BatchDocument], Report]) -> BatchAnswer:
    """Answer one line by *answer*."""
    asked = read_line(line)
    if isinstance(asked, BatchProblem):
        return asked
    try:
        return BatchReport(id=asked.id, line=line.number, report=answer(asked))
    except TieoutError as error:
        return BatchProblem(id=asked.id, line=line.number, problem=problem_of(error))


@dataclass(slots=True)
class Splitter:
    """
    Cuts what comes in pieces into lines; a line over the bound is thrown away as it comes.

    >>> splitter = Splitter()
    >>> [line.body for line in splitter.cut(b'{"a":1}' + bytes([10]) + b'{"b"')]
    [b'{"a":1}']
    >>> [line.body for line in splitter.cut(b':2}')], [line.body for line in splitter.rest()]
    ([], [b'{"b":2}'])
    """

    bytes_max: int = LINE_BYTES_MAX
    number: int = 0
    _held: bytearray | None = None

    def cut(self, piece: bytes) -> Iterator[Line]:
        *ended, rest = piece.split(b"\n")
        for part in ended:
            yield from self._end(part)
        self._hold(rest)

    def rest(self) -> Iterator[Line]:
        """Yield the last line, where no line break ends it."""
        yield from self._end(b"")

    def _end(self, part: bytes) -> Iterator[Line]:
        self._hold(part)
        held, self._held = self._held, None
        self.number += 1
        if held is not None and len(held) > self.bytes_max:
            yield Line(self.number, None)
        elif held is not None and held.strip():
            yield Line(self.number, bytes(held))

    def _hold(self, part: bytes) -> None:
        """Keep a part of a line, of one too long no more than shows that it is."""
        self._held = self._held or bytearray()
        self._held += part[: self.bytes_max + 1 - len(self._held)]


async def lines_of(pieces: AsyncIterable[bytes]) -> AsyncIterator[Line]:
    """Yield the lines of a body as it comes; empty ones are counted and left out."""
    splitter = Splitter()
    async for piece in pieces:
        for line in splitter.cut(piece):
            yield line
    for line in splitter.rest():
        yield line


def _name(value: object) -> str | None:
    name = value.get("id") if isinstance(value, dict) else None
    return name if isinstance(name, str) and 0 < len(name) <= ID_CHARS_MAX else None
