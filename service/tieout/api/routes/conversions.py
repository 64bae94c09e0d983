"""Amounts into other currencies and units: one, or a list."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from tieout.api.bodies import StrictRoute
from tieout.api.conversions import Conversion, Conversions, ConvertQuery, ConvertRequest
from tieout.api.converting import answer_conversion, answer_conversions
from tieout.api.desk import desk
from tieout.api.document import TAKES_BODY, refusals
from tieout.api.kept import kept
from tieout.api.said import said
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
    return answered(asked, request, desk(request).book)


def answered(asked: ConvertQuery, request: Request, book: Book) -> Response:
    """Answer one conversion; the lane in front of the router answers by this, too."""
    answer = answer_conversion(asked, book)
    return kept(request, book, answer.model_dump_json(), day=answer.on or book.last)


@router.post(
    "/v1/convert",
    operation_id="convert_list",
    response_model=Conversions,
    responses=refusals(*TAKES_BODY),
)
async def post_convert(asked: ConvertRequest, request: Request) -> Response:
    """Convert a list of amounts; a row that cannot be converted gets a problem of its own."""
    here = desk(request)
    size = ROW_CHARS * len(asked.conversions)
    book = here.book
    return said(await here.work(request, size, lambda: answer_conversions(asked, book)))
