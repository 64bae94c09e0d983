"""Many documents in one request: JSON Lines in and out, at the same time."""

import logging
from collections.abc import AsyncIterator, Mapping
from typing import Any

import anyio
import anyio.lowlevel
from fastapi import APIRouter, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from tieout.api.answers.batch import (
    BatchAnswer,
    BatchDocument,
    BatchProblem,
    BatchReport,
    Line,
    lines_of,
    read_line,
)
from tieout.api.answers.texts import answer_review
from tieout.api.document import refusals
from tieout.api.exchanges.head import client_of
from tieout.api.exchanges.limits import Limited
from tieout.api.problems import Problem, problem, problem_of
from tieout.api.requests.bodies import LINES, NotLines
from tieout.api.service import Service, service_of
from tieout.errors import TieoutError, TooSlow
from tieout.review import OUT_OF_TIME

LOG = logging.getLogger("tieout")

TAKEN = frozenset({LINES, "application/x-ndjson", "application/jsonlines"})

UNREAD_SECONDS_MAX = 60.0
"""How long an answer waits for a caller that does not read; then the batch is given up."""

_LINES: Mapping[str, Any] = {"type": "string", "format": "binary"}
_IN = '{"id": "a", "text": "It will pay HK$50 billion (US$640 million).", "on": "2024-05-07"}\n'
_OUT = '{"id": "a", "line": 1, "report": {"verdict": "inconsistent"}}\n'

router = APIRouter(tags=["review"], responses=refusals(415, 429, 500))


@router.post(
    "/v1/review/batch",
    operation_id="review_batch",
    response_class=Response,
    responses={
        200: {"content": {LINES: {"schema": dict(_LINES), "example": _OUT}}},
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {LINES: {"schema": dict(_LINES), "example": _IN}},
        }
    },
)
async def post_batch(request: Request) -> Response:
    """
    Review many documents.

    One line of JSON a document: what `/v1/review` takes, and an `id`. One line of JSON an answer,
    in the same order: `{"id", "line", "report"}` or `{"id", "line", "problem"}`. Answers come while
    the batch is still being sent, and the service reads on only as fast as they are read: send and
    read at the same time, or send fewer than a hundred documents at once.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() not in TAKEN:
        raise NotLines
    return Streamed(_answers(service_of(request), request))


class Streamed(Response):
    """
    An answer in pieces while the request is still coming.

    Starlette's own would read the request in search of the caller's good-bye.
    """

    media_type = LINES

    def __init__(self, pieces: AsyncIterator[bytes]) -> None:
        super().__init__(headers={"Cache-Control": "no-store"})
        del self.headers["content-length"]
        self.pieces = pieces

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI
        head = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        await send(head)
        async for piece in self.pieces:
            with anyio.fail_after(UNREAD_SECONDS_MAX):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _answers(here: Service, request: Request) -> AsyncIterator[bytes]:
    async for line in lines_of(request.stream()):
        answer = await _answer(here, request, line)
        yield answer.model_dump_json().encode() + b"\n"
        await anyio.lowlevel.checkpoint()


async def _answer(here: Service, request: Request, line: Line) -> BatchAnswer:
    asked = read_line(line)
    if isinstance(asked, BatchProblem):
        here.metrics.count("tieout_batch_lines_total", "problem")
        return asked
    try:
        answer = await _reviewed(here, request, asked, line.number)
    except TieoutError as error:
        return _refused(here, asked, line, problem_of(error))
    except Exception as error:
        here.metrics.count("tieout_failures_total", type(error).__name__)
        LOG.error("a line of a batch failed", exc_info=error)  # noqa: TRY400 - no echo
        return _refused(here, asked, line, problem(500))
    here.metrics.count("tieout_batch_lines_total", "report")
    here.metrics.reviewed(answer.report)
    return answer


def _refused(here: Service, asked: BatchDocument, line: Line, why: Problem) -> BatchProblem:
    here.metrics.count("tieout_batch_lines_total", "problem")
    return BatchProblem(id=asked.id, line=line.number, problem=why)


async def _reviewed(
    here: Service, request: Request, asked: BatchDocument, number: int
) -> BatchReport:
    book = here.book
    while True:
        try:
            report = await here.work(
                client_of(request.scope),
                asked.chars,
                lambda: answer_review(asked, book, enough=here.deadline()),
                hard=asked.hard,
            )
        except Limited as limit:
            await anyio.sleep(limit.seconds)
        else:
            if OUT_OF_TIME in report.warnings:
                raise TooSlow("the document takes longer than one may")
            return BatchReport(id=asked.id, line=number, report=report)
