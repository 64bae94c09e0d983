"""The page for people: a text in, what does not tie out."""

from functools import partial

from fastapi import APIRouter, Request
from pydantic import ValidationError
from starlette.responses import HTMLResponse, Response

from tieout.api.answers.texts import answer_review
from tieout.api.exchanges.head import client_of
from tieout.api.monitoring.counts import counts_of
from tieout.api.pages.sheet import (
    EXAMPLE,
    Sent,
    policy,
    read_form,
    refused,
    request_of,
    sheet,
    told,
)
from tieout.api.problems import Problem, problem_of
from tieout.api.requests.faults import problem_of_faults
from tieout.api.service import service_of
from tieout.errors import TieoutError

router = APIRouter(include_in_schema=False)


@router.get("/")
async def get_sheet() -> Response:
    """Offer a form, with an example in it."""
    return _page(sheet(EXAMPLE), cache="public, max-age=300")


@router.post("/")
async def post_sheet(request: Request) -> Response:
    """Review what the form holds."""
    sent = read_form(await request.body())
    try:
        asked = request_of(sent)
        here = service_of(request)
        task = partial(answer_review, asked, here.book, enough=here.deadline())
        client = client_of(request.scope)
        report = await here.work(client, asked.chars, task, hard=asked.hard)
    except ValidationError as error:
        faults = [{**it, "loc": ("body", *it["loc"])} for it in error.errors(include_input=False)]
        return _refusal(sent, problem_of_faults(faults))
    except TieoutError as error:
        return _refusal(sent, problem_of(error))
    here.metrics.add(counts_of(report))
    return _page(sheet(sent, told(report, asked.text or "")))


def _refusal(sent: Sent, problem: Problem) -> Response:
    return _page(sheet(sent, refused(problem)), status=problem.status)


def _page(content: str, *, status: int = 200, cache: str = "no-store") -> Response:
    headers = {"Cache-Control": cache, "Content-Security-Policy": policy()}
    return HTMLResponse(content, status, headers)
