"""Published rates: one, a table, a series; the currencies and the sources."""

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from tieout.api.answers.caching import cacheable
from tieout.api.answers.currencies import CurrencyList, answer_currencies
from tieout.api.answers.rate_tables import QuotedRate, RateTable, Series
from tieout.api.answers.rates import (
    MEDIA_TYPES,
    answer_rate,
    answer_series,
    answer_table,
    written,
)
from tieout.api.answers.responses import respond
from tieout.api.answers.sources import SourceList, answer_sources
from tieout.api.document import linked, refusals
from tieout.api.monitoring.freshness import today
from tieout.api.requests.rates import RateQuery, SeriesQuery, TableQuery, day_of
from tieout.api.service import service_of

router = APIRouter(tags=["rates"], responses=refusals(404, 422, 429, 500))

AS_ROWS: Mapping[int | str, dict[str, Any]] = {
    200: {
        "content": {
            "text/csv": {"schema": {"type": "string"}},
            "application/jsonl": {"schema": {"type": "string"}},
        }
    }
}


@router.get(
    "/v1/rate",
    operation_id="get_rate",
    response_model=QuotedRate,
    responses=linked("convert", **{"from": "base", "to": "quote"}),
)
async def get_rate(asked: Annotated[RateQuery, Query()], request: Request) -> Response:
    """Look up one rate, of a day or of a period."""
    book = service_of(request).book
    answer = answer_rate(asked, book)
    return cacheable(request, book, answer.model_dump_json(), day=answer.on or answer.day)


@router.get("/v1/rates", operation_id="list_rates", response_model=RateTable, responses={**AS_ROWS})
async def list_rates(asked: Annotated[TableQuery, Query()], request: Request) -> Response:
    """List the rates of one currency against all others on a day."""
    book = service_of(request).book
    content = written(answer_table(asked, book), asked.format)
    day, media_type = day_of(asked.on, book.last), MEDIA_TYPES[asked.format]
    return cacheable(request, book, content, day=day, media_type=media_type)


@router.get("/v1/series", operation_id="get_series", response_model=Series, responses={**AS_ROWS})
async def get_series(asked: Annotated[SeriesQuery, Query()], request: Request) -> Response:
    """Look up the rates of a pair over some days."""
    book = service_of(request).book
    content = written(answer_series(asked, book), asked.format)
    return cacheable(request, book, content, day=asked.end, media_type=MEDIA_TYPES[asked.format])


@router.get(
    "/v1/currencies",
    operation_id="list_currencies",
    response_model=CurrencyList,
    responses=linked("list_rates", base="currencies/0/code"),
)
async def list_currencies(request: Request) -> Response:
    """List all currencies, past and present."""
    book = service_of(request).book
    return cacheable(request, book, answer_currencies(book).model_dump_json(), day=book.last)


@router.get("/v1/sources", operation_id="list_sources", response_model=SourceList)
async def list_sources(request: Request) -> Response:
    """List the sources of rates, with their coverage, age and terms."""
    here = service_of(request)
    return respond(answer_sources(here.book, today(), here.refresher))
