"""Amounts into other currencies and units: one, or a list."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from tieout.api.answers.caching import cache_headers, unless_known
from tieout.api.answers.conversions import Conversion, Conversions
from tieout.api.answers.converting import answer_conversions, write_conversion
from tieout.api.answers.finished import Finished
from tieout.api.answers.responses import respond
from tieout.api.document import TAKES_BODY, refusals
from tieout.api.exchanges.head import client_of
from tieout.api.problems import Problem
from tieout.api.requests.conversions import ConvertList, ConvertQuery
from tieout.api.routes.strict import StrictRoute
from tieout.api.service import service_of
from tieout.rates import Book

ROW_CHARS = 10
"""A row of a list makes as much work as so many characters of a text."""

router = APIRouter(route_class=StrictRoute, tags=["rates"])


@router.get(
    "/v1/convert",
    operation_id="convert",
    response_model=Conversion,
    responses=refusals(404, 413, 422, 429, 500),
)
async def get_convert(asked: Annotated[ConvertQuery, Query()], request: Request) -> Response:
    """Convert one amount into another currency or unit."""
    book = service_of(request).book
    return unless_known(request, book, converted(asked, book))


def converted(asked: ConvertQuery, book: Book) -> Finished:
    """Answer one conversion; the lane in front of the router answers by this, too."""
    body, day = write_conversion(asked, book)
    return Finished.json(body, cache_headers(book, day or book.last))


@router.post(
    "/v1/convert",
    operation_id="convert_list",
    response_model=Conversions,
    responses=refusals(*TAKES_BODY),
)
async def post_convert(asked: ConvertList, request: Request) -> Response:
    """Convert a list of amounts; a row that cannot be converted gets a problem of its own."""
    here = service_of(request)
    rows, client = len(asked.conversions), client_of(request.scope)
    task = partial(answer_conversions, asked, here.book)
    answer = await here.work(client, ROW_CHARS * rows, task)
    refused = sum(isinstance(it, Problem) for it in answer.results)
    here.metrics.count("tieout_conversion_rows_total", "conversion", by=rows - refused)
    here.metrics.count("tieout_conversion_rows_total", "problem", by=refused)
    return respond(answer)
