"""Answers that a cache may keep, under a name that a corrected rate changes."""

from datetime import date, timedelta
from functools import cache
from importlib.metadata import version

from fastapi import Request
from starlette.responses import Response

from tieout.rates import Book

SETTLED_DAYS = 7
"""A day so long before the newest print gets no new rates, only corrected ones."""

SETTLED_SECONDS = 86_400
FRESH_SECONDS = 300


def kept(
    request: Request, book: Book, content: str, *, day: date, media_type: str = "application/json"
) -> Response:
    """Answer with *content* about *day*, or with 304 where the caller has it already."""
    headers = {"Cache-Control": cache_control(book, day), "ETag": etag(book)}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers, media_type=media_type)


def etag(book: Book) -> str:
    """Name all answers at one state of the rates and the software."""
    return f'"{book.version}-{_software()}"'


def cache_control(book: Book, day: date) -> str:
    settled = day < book.last - timedelta(days=SETTLED_DAYS)
    return f"public, max-age={SETTLED_SECONDS if settled else FRESH_SECONDS}"


@cache
def _software() -> str:
    return version("tieout")
