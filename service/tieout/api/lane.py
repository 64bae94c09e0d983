"""
A lane of its own for ``GET /v1/convert`` and ``GET /livez``, in front of the router.

Half of a framework's time goes into inspecting parameters again; most conversions are asked more
than once, and whether the service lives is asked all the time. The lane answers what is
well-formed, from a bounded memory where it can, by the very validators and the very answer of the
route; anything else it leaves to the route.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from pydantic import ValidationError
from starlette.datastructures import QueryParams
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from tieout.api.conversions import ConvertQuery
from tieout.api.desk import Desk
from tieout.api.repeated import repeated
from tieout.api.routes import conversions, health
from tieout.errors import TieoutError
from tieout.rates import Book

PATH = "/v1/convert"
LIVE = "/livez"
ANSWERS_MAX = 10_000
QUERY_BYTES_MAX = 512
"""With answers of half a kilobyte, the memory holds ten megabytes at most."""

CONDITIONAL = b"if-none-match"


@dataclass(frozen=True, slots=True)
class Finished:
    """An answer as it is sent."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes


@dataclass(slots=True)
class Memory:
    """Finished answers by query, all at one state of the rates; the oldest go first."""

    book: Book
    answers: OrderedDict[bytes, Finished] = field(default_factory=OrderedDict)

    def keep(self, query: bytes, answer: Finished) -> None:
        if len(query) <= QUERY_BYTES_MAX:
            self.answers[query] = answer
        if len(self.answers) > ANSWERS_MAX:
            self.answers.popitem(last=False)


class Lane:
    """Answers conversions; hands everything else to *app*."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self.app = app
        self.desk = desk
        self.route = _stood_in_for(conversions.router, PATH)
        self.live = _stood_in_for(health.router, LIVE)
        self._alive = _finished(health.alive())
        self._memory = Memory(desk.book)
        self._cells = desk.metrics.slab.cells
        self._hit, self._miss = (
            desk.metrics.slab.at(("tieout_answers_total", outcome)) for outcome in ("hit", "miss")
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        found = self._found(scope) if scope["type"] == "http" else None
        if found is None:
            await self.app(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": 200, "headers": found.headers})
        await send({"type": "http.response.body", "body": found.body})

    def _found(self, scope: Scope) -> Finished | None:
        if scope["method"] != "GET":
            return None
        if scope["path"] == LIVE and not scope["query_string"]:
            scope["route"] = self.live
            return self._alive
        if scope["path"] != PATH or any(name == CONDITIONAL for name, _ in scope["headers"]):
            return None
        scope["route"] = self.route
        return self._converted(scope)

    def _converted(self, scope: Scope) -> Finished | None:
        if self._memory.book is not self.desk.book:
            self._memory = Memory(self.desk.book)
        query = scope["query_string"]
        answer = self._memory.answers.get(query)
        if answer is not None:
            self._cells[self._hit] += 1
            return answer
        self._cells[self._miss] += 1
        return self._made(scope, query)

    def _made(self, scope: Scope, query: bytes) -> Finished | None:
        values = QueryParams(query)
        if repeated(values):
            return None
        try:
            asked = ConvertQuery.model_validate(dict(values))
            answer = conversions.answered(asked, Request(scope), self._memory.book)
        except (ValidationError, TieoutError):
            return None
        made = _finished(answer)
        self._memory.keep(query, made)
        return made


def _finished(answer: Response) -> Finished:
    return Finished(tuple(answer.raw_headers), bytes(answer.body))


def _stood_in_for(router: APIRouter, path: str) -> BaseRoute:
    return next(
        route
        for route in router.routes
        if isinstance(route, APIRoute) and route.path == path and "GET" in (route.methods or ())
    )
