"""Routes that take strict JSON."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from tieout.api.requests.bodies import NotJSON, is_json, read_json


class StrictRequest(Request):
    """A request whose JSON is read strictly."""

    async def json(self) -> Any:
        return read_json(await self.body())


class StrictRoute(APIRoute):
    """A route that takes JSON and nothing else, where it takes a body."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()
        if self.body_field is None:
            return handler

        async def strict(request: Request) -> Response:
            if not is_json(request.headers.get("content-type", "")):
                raise NotJSON
            return await handler(StrictRequest(request.scope, request.receive))

        return strict
