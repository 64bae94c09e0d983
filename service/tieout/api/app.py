"""The composition root: settings and rates in, an ASGI application out."""

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from http import HTTPStatus
from importlib.metadata import version
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from tieout.api.connections.draining import announced
from tieout.api.document import DESCRIPTION, TAGS, allowed
from tieout.api.exchanges.limits import Limited
from tieout.api.exchanges.log import AccessLog
from tieout.api.exchanges.telemetry import Telemetry
from tieout.api.lane import Lane
from tieout.api.problems import problem, problem_of, refusal
from tieout.api.refreshing import refreshing
from tieout.api.requests.faults import problem_of_faults
from tieout.api.routes import ROUTERS
from tieout.api.routes.repeated import once_each
from tieout.api.service import Service
from tieout.api.settings import Settings
from tieout.errors import TieoutError
from tieout.rates import Book


def create_app(
    settings: Settings | None = None, book: Book | None = None, *, log: AccessLog | None = None
) -> Telemetry:
    """Make the service; its rates come from the embedded archive unless a *book* is given."""
    settings = settings or Settings()
    service = Service.of(settings, book or Book.embedded())
    return Telemetry(
        Lane(create_api(service), service),
        metrics=service.metrics,
        limits=service.limits,
        log=log,
        body_bytes_max=settings.body_bytes_max,
    )


def create_api(service: Service) -> FastAPI:
    """Make the application without the layer around it."""
    api = FastAPI(
        title="Tieout",
        summary="Convert stated financial figures, and find the ones that cannot all be true.",
        description=DESCRIPTION,
        version=version("tieout"),
        contact={"name": "The maintainers of Tieout"},
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        servers=[{"url": "/", "description": "The service that serves this document."}],
        openapi_tags=TAGS,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
        dependencies=[Depends(once_each)],
        exception_handlers=HANDLERS,
    )
    api.state.service = service
    for router in ROUTERS:
        api.include_router(router)
    return api


@asynccontextmanager
async def _lifespan(api: FastAPI) -> AsyncIterator[None]:
    service: Service = api.state.service
    async with refreshing(service):
        with announced(service.drain, service.settings.drain_seconds):
            yield
    service.drain()


async def _ours(_: Request, error: TieoutError) -> Response:
    return refusal(problem_of(error))


async def _invalid(_: Request, error: RequestValidationError) -> Response:
    return refusal(problem_of_faults(error.errors()))


async def _http(request: Request, error: HTTPException) -> Response:
    code = getattr(error, "code", None)
    detail = error.detail if code else None
    headers = error.headers
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers = {"Allow": allowed(request.app, request.url.path) or "GET, HEAD"}
    return refusal(problem(error.status_code, code, detail), headers)


async def _limited(request: Request, limit: Limited) -> Response:
    request.app.state.service.metrics.count("tieout_limited_total", limit.name)
    return refusal(problem(429), {"Retry-After": str(limit.seconds)})


async def _failed(_: Request, error: Exception) -> Response:  # noqa: ARG001 - logged further out
    return refusal(problem(500))


HANDLERS: dict[int | type[Exception], Callable[[Request, Any], Coroutine[Any, Any, Response]]] = {
    TieoutError: _ours,
    RequestValidationError: _invalid,
    HTTPException: _http,
    Limited: _limited,
    Exception: _failed,
}
