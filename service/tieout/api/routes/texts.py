"""Texts and lists of figures: read, check, review."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from tieout.api.answers import answer_check, answer_figures, answer_review
from tieout.api.asked import CheckRequest, FiguresRequest, ReviewRequest
from tieout.api.bodies import StrictRoute
from tieout.api.desk import desk
from tieout.api.document import TAKES_BODY, refusals
from tieout.api.said import said
from tieout.report import Counting, Reading, Report

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
    here = desk(request)
    report = await here.work(
        request,
        asked.chars,
        lambda: answer_review(asked, here.book, offsets, enough=here.deadline()),
    )
    here.metrics.reviewed(report)
    return said(report)


@router.post("/v1/figures", operation_id="read_figures", response_model=Reading)
async def post_figures(
    asked: FiguresRequest, request: Request, offsets: Annotated[Counting, OFFSETS] = "codepoints"
) -> Response:
    """Read the figures of a text."""
    here = desk(request)
    reading = await here.work(request, len(asked.text), lambda: answer_figures(asked, offsets))
    here.metrics.read(reading)
    return said(reading)


@router.post("/v1/check", operation_id="check_figures", response_model=Report)
async def post_check(asked: CheckRequest, request: Request) -> Response:
    """Check figures whose relations the caller states."""
    here = desk(request)
    report = await here.work(
        request, asked.size, lambda: answer_check(asked, here.book, enough=here.deadline())
    )
    here.metrics.reviewed(report)
    return said(report)
