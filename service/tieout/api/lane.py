"""
A lane of its own for conversions, checks, reviews and ``GET /livez``, in front of the router.

Half of a framework's time goes into inspecting parameters again; most conversions are asked more
than once, and whether the service lives is asked all the time. The lane answers what is
well-formed, from a bounded memory where it can, by the very validators and the very answers of the
route, and leaves to the route what does not validate, and conversions that are refused.
"""

from collections.abc import Awaitable, Callable, Mapping
from hashlib import sha256
from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute
from pydantic import TypeAdapter, ValidationError
from starlette.requests import ClientDisconnect
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tieout.api.answers.finished import Answers, Finished
from tieout.api.exchanges.head import client_of
from tieout.api.problems import problem_of, refusal
from tieout.api.requests.bodies import Malformed, is_json, read_json
from tieout.api.requests.check import CheckRequest
from tieout.api.requests.conversions import ConvertQuery
from tieout.api.requests.parameters import parameters
from tieout.api.requests.review import ReviewRequest
from tieout.api.routes import conversions, health, texts
from tieout.api.service import Service
from tieout.errors import TieoutError

PATH = "/v1/convert"
LIVE = "/livez"
QUERY_BYTES_MAX = 512
"""A conversion that is asked at greater length is answered and not remembered."""

CONDITIONAL = b"if-none-match"

POSTED: Mapping[
    str, tuple[TypeAdapter[Any], Callable[[Any, Service, str], Awaitable[Finished]]]
] = {
    "/v1/check": (TypeAdapter(CheckRequest), texts.checked),
    "/v1/review": (TypeAdapter(ReviewRequest), texts.reviewed),
}
"""What is taken as a body, and how it is answered."""


class Lane:
    """Answers what it can; hands everything else to *app*."""

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self.app = app
        self.service = service
        self.route = route_of(conversions.router, PATH, "GET")
        self.live = route_of(health.router, LIVE, "GET")
        self.posted = {path: route_of(texts.router, path, "POST") for path in POSTED}
        self._alive = Finished.of(health.alive())
        self.asked, self.sent = Answers(service.book), Answers(service.book)
        self._cells = service.metrics.slab.cells
        self._hit, self._miss = (
            service.metrics.slab.at(("tieout_answers_total", outcome))
            for outcome in ("hit", "miss")
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        method = scope["method"] if scope["type"] == "http" else None
        answer: ASGIApp | None = None
        if method == "GET":
            answer = self._found(scope)
        elif method == "POST" and scope["path"] in POSTED and _is_plain(scope):
            body = await read_whole(receive)
            answer = await self._posted(scope, body)
            receive = once_more(body, receive)
        await (answer or self.app)(scope, receive, send)

    def _found(self, scope: Scope) -> Finished | None:
        if scope["path"] == LIVE and not scope["query_string"]:
            scope["route"] = self.live
            return self._alive
        if scope["path"] != PATH or any(name == CONDITIONAL for name, _ in scope["headers"]):
            return None
        scope["route"] = self.route
        query = scope["query_string"]
        self._renew()
        return self._counted(self.asked.get(query)) or self._converted(query)

    def _converted(self, query: bytes) -> Finished | None:
        given = parameters(query)
        if given is None:
            return None
        try:
            made = conversions.converted(ConvertQuery.model_validate(given), self.asked.book)
        except (ValidationError, TieoutError):
            return None
        if len(query) <= QUERY_BYTES_MAX:
            self.asked.keep(query, made)
        return made

    async def _posted(self, scope: Scope, body: bytes) -> ASGIApp | None:
        self._renew()
        path, client, memory = scope["path"], client_of(scope), self.sent
        question = path.encode() + sha256(body).digest()
        answer = self._counted(memory.get(question))
        try:
            if answer is None:
                taken, made = POSTED[path]
                asked = taken.validate_python(read_json(body))
                scope["route"] = self.posted[path]
                answer = await made(asked, self.service, client)
                memory.keep(question, answer)
            else:
                scope["route"] = self.posted[path]
                self.service.limits.work(client, answer.work)
        except (Malformed, ValidationError):
            return None
        except TieoutError as error:
            return refusal(problem_of(error))
        self.service.metrics.add(answer.counts)
        return answer

    def _counted(self, answer: Finished | None) -> Finished | None:
        self._cells[self._miss if answer is None else self._hit] += 1
        return answer

    def _renew(self) -> None:
        """Forget everything where the rates are others."""
        if self.asked.book is not self.service.book:
            self.asked, self.sent = Answers(self.service.book), Answers(self.service.book)


def _is_plain(scope: Scope) -> bool:
    """Whether a request brings JSON, and nothing in its query."""
    kind = next((value for name, value in scope["headers"] if name == b"content-type"), b"")
    return not scope["query_string"] and is_json(kind.decode("latin-1"))


async def read_whole(receive: Receive) -> bytes:
    """Read a body to its end; ClientDisconnect where its sender hangs up before."""
    pieces = []
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        pieces.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(pieces)


def once_more(body: bytes, receive: Receive) -> Receive:
    """Give a body that has been read to whoever reads next."""
    given = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive_again() -> Message:
        return next(given, None) or await receive()

    return receive_again


def route_of(router: APIRouter, path: str, method: str) -> BaseRoute:
    """Return the route that the lane stands in for: its template is what is counted and logged."""
    return next(
        route
        for route in router.routes
        if isinstance(route, APIRoute) and route.path == path and method in (route.methods or ())
    )
