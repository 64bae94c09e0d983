"""Texts and lists of figures: read, check, review."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from tieout.api.answers.finished import NO_STORE, Finished
from tieout.api.answers.texts import answer_check, answer_figures, answer_review
from tieout.api.document import TAKES_BODY, refusals
from tieout.api.exchanges.head import client_of
from tieout.api.monitoring.counts import counts_of
from tieout.api.requests.check import CheckRequest
from tieout.api.requests.figures import FiguresRequest
from tieout.api.requests.review import ReviewRequest
from tieout.api.routes.strict import StrictRoute
from tieout.api.service import Service, service_of
from tieout.report import Counting, Reading, Report
from tieout.review import OUT_OF_TIME

router = APIRouter(route_class=StrictRoute, tags=["review"], responses=refusals(*TAKES_BODY))

OFFSETS = Query(
    description="What offsets count: Unicode code points, or UTF-16 code units as in "
    "JavaScript and Java.",
    examples=["codepoints"],
)


@router.post("/v1/review", operation_id="review", response_model=Report)
async def post_review(
    asked: ReviewRequest, request: Request, offsets: Annotated[Counting, OFFSETS] = "codepoints"
) -> Response:
    """
    Review a text.

    Its figures are read, related and checked together, with the exchange rates around its day;
    what cannot all be true is explained.
    """
    here = service_of(request)
    return counted(await reviewed(asked, here, client_of(request.scope), offsets), here)


@router.post("/v1/figures", operation_id="read_figures", response_model=Reading)
async def post_figures(
    asked: FiguresRequest, request: Request, offsets: Annotated[Counting, OFFSETS] = "codepoints"
) -> Response:
    """Read the figures of a text."""
    here, size = service_of(request), len(asked.text)
    task = partial(answer_figures, asked, offsets, enough=here.deadline())
    reading = await here.work(client_of(request.scope), size, task)
    return counted(finished(reading, size), here)


@router.post("/v1/check", operation_id="check_figures", response_model=Report)
async def post_check(asked: CheckRequest, request: Request) -> Response:
    """Check figures whose relations the caller states."""
    here = service_of(request)
    return counted(await checked(asked, here, client_of(request.scope)), here)


async def reviewed(
    asked: ReviewRequest, here: Service, client: str, offsets: Counting = "codepoints"
) -> Finished:
    """Answer a review; the lane in front of the router answers by this, too."""
    task = partial(answer_review, asked, here.book, offsets, enough=here.deadline())
    work = here.work(client, asked.chars, task, hard=asked.hard)
    return finished(await work, asked.chars)


async def checked(asked: CheckRequest, here: Service, client: str) -> Finished:
    """Answer a check; the lane in front of the router answers by this, too."""
    task = partial(answer_check, asked, here.book, enough=here.deadline())
    work = here.work(client, asked.size, task, hard=asked.hard)
    return finished(await work, asked.size)


def finished(answer: Report | Reading, work: int) -> Finished:
    """Finish an answer that took so much work; one that was cut short may be longer next time."""
    body, counts = answer.model_dump_json().encode(), counts_of(answer)
    whole = OUT_OF_TIME not in answer.warnings
    return Finished.json(body, NO_STORE, counts=counts, work=work, lasting=whole)


def counted(answer: Finished, here: Service) -> Response:
    """Count what is answered, and answer it."""
    here.metrics.add(answer.counts)
    return answer.response()
