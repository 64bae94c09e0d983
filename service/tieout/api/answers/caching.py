"""Answers that a cache may keep, under a name that a corrected rate changes."""

from datetime import date, timedelta
from functools import cache, lru_cache
from importlib.metadata import version

from fastapi import Request
from starlette.responses import Response

from tieout.api.answers.finished import Finished, Headers
from tieout.rates import Book

SETTLED_DAYS = 7
"""A day so long before the newest print gets no new rates, only corrected ones."""

SETTLED_SECONDS = 86_400
FRESH_SECONDS = 300


def cacheable(
    request: Request, book: Book, content: str, *, day: date, media_type: str = "application/json"
) -> Response:
    """Answer with *content* about *day*, or with 304 where the caller has it already."""
    answer = Response(content, media_type=media_type)
    answer.raw_headers = [*cache_headers(book, day), *answer.raw_headers]
    return unless_known(request, book, Finished.of(answer))


def unless_known(request: Request, book: Book, answer: Finished) -> Response:
    """Answer, or say with 304 that the caller has the answer already."""
    if etag(book) not in request.headers.get("if-none-match", ""):
        return answer.response()
    known = Response(status_code=304)
    known.raw_headers = [it for it in answer.headers if it[0] in _ABOUT_CACHES]
    return known


_ABOUT_CACHES = frozenset({b"cache-control", b"etag"})


def cache_headers(book: Book, day: date) -> Headers:
    """Say how long an answer about a day may be kept, and under which name."""
    settled = day < _settled_before(book.last)
    return _headers(book.version, SETTLED_SECONDS if settled else FRESH_SECONDS)


@lru_cache(maxsize=16)
def _settled_before(last: date) -> date:
    return last - timedelta(days=SETTLED_DAYS)


@lru_cache(maxsize=16)
def _headers(archive: str, seconds: int) -> Headers:
    control = b"cache-control", b"public, max-age=%d" % seconds
    return control, (b"etag", f'"{archive}-{_software()}"'.encode())


def etag(book: Book) -> str:
    """Name all answers at one state of the rates and the software."""
    return f'"{book.version}-{_software()}"'


@cache
def _software() -> str:
    return version("tieout")
