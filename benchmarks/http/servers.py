"""What the service is measured beside, all on the same server: `servers.py NAME PORT`."""

import sys
from typing import Annotated, Any

import uvicorn
from fastapi import FastAPI, Query
from starlette.types import ASGIApp, Receive, Scope, Send
from tieout.api.answers.conversions import Conversion
from tieout.api.answers.converting import answer_conversion
from tieout.api.answers.texts import answer_check, answer_review
from tieout.api.connections.connection import Connection
from tieout.api.requests.check import CheckRequest
from tieout.api.requests.conversions import ConvertQuery
from tieout.api.requests.review import ReviewRequest
from tieout.api.serving import application
from tieout.rates import Book
from tieout.report import Report

BODY = b'{"result":"' + b"6" * 470 + b'"}'
HEAD = {
    "type": "http.response.start",
    "status": 200,
    "headers": [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(BODY))],
}


async def constant(_: Scope, __: Receive, send: Send) -> None:
    """Say the same to everybody: what the server itself costs."""
    await send(dict(HEAD))
    await send({"type": "http.response.body", "body": BODY})


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Say what was sent: what the server and the reading of a body cost."""
    body = bytes(scope["query_string"])
    more = scope["method"] == "POST"
    while more:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    length = (b"content-length", b"%d" % len(body))
    await send({"type": "http.response.start", "status": 200, "headers": [length]})
    await send({"type": "http.response.body", "body": body})


def plain() -> FastAPI:
    """The same work in handlers as a tutorial writes them: no ids, no metrics, no log."""
    book = Book.embedded()
    app = FastAPI()

    @app.get("/livez")
    async def livez() -> dict[str, str]:
        return {"status": "pass"}

    @app.get("/v1/convert")
    async def convert(asked: Annotated[ConvertQuery, Query()]) -> Conversion:
        return answer_conversion(asked, book)

    @app.post("/v1/check")
    async def check(asked: CheckRequest) -> Report:
        return answer_check(asked, book)

    @app.post("/v1/review")
    async def review(asked: ReviewRequest) -> Report:
        return answer_review(asked, book)

    return app


def app_named(name: str) -> ASGIApp:
    match name:
        case "constant" | "constant again":
            return constant
        case "echo":
            return echo
        case "plain":
            return plain()
        case _:
            return application()


def main(name: str, port: str) -> None:
    options: dict[str, Any] = {"http": Connection} if name == "tieout" else {"http": "httptools"}
    uvicorn.run(
        app_named(name),
        port=int(port),
        loop="uvloop",
        ws="none",
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        **options,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
