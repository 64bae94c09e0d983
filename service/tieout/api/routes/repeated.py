"""A parameter that is named twice, or that no operation knows, is refused: it would not count."""

from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.datastructures import QueryParams

from tieout.api.document import document
from tieout.api.exchanges.surroundings import QUIET

CODE = "parameter.repeated"
UNKNOWN = {"type": "extra_forbidden", "loc": ("query", "")}


async def once_each(request: Request) -> None:
    """
    Refuse parameters that are named more than once, or unknown; every route depends on it.

    Health routes take any: a monitor that adds one to pass a cache must not find us dead.
    """
    if not request.query_params:
        return
    found = repeated(request.query_params)
    if found:
        names = names_of(request.app)
        raise RequestValidationError([_fault(name, names) for name in found])
    route = request.scope.get("route")
    if isinstance(route, APIRoute) and route.path not in QUIET:
        unknown = request.query_params.keys() - known(request.app, route.path, request.method)
        if unknown:
            raise RequestValidationError([UNKNOWN] * len(unknown))


@lru_cache(maxsize=256)
def known(api: FastAPI, path: str, method: str) -> frozenset[str]:
    """Return the names that an operation takes in its query: none where it is not described."""
    operation = document(api)["paths"].get(path, {}).get(method.lower(), {})
    return frozenset(it["name"] for it in _parameters(operation) if it["in"] == "query")


def repeated(query: QueryParams) -> list[str]:
    """
    Return the names that stand in a query more than once.

    >>> repeated(QueryParams("to=USD&on=2024-05-06&to=GBP"))
    ['to']
    """
    pairs = query.multi_items()
    if len(pairs) == len(query):
        return []
    return [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]


@lru_cache(maxsize=4)
def names_of(api: FastAPI) -> frozenset[str]:
    """Return the names of all parameters that the document describes: others are not repeated."""
    paths = document(api)["paths"].values()
    return frozenset(
        it["name"] for its in paths for operation in its.values() for it in _parameters(operation)
    )


def _parameters(operation: Mapping[str, Any]) -> Collection[Mapping[str, Any]]:
    found: Collection[Mapping[str, Any]] = operation.get("parameters", ())
    return found


def _fault(name: str, names: Collection[str]) -> dict[str, Any]:
    place = ("query", name) if name in names else ("query",)
    return {"type": CODE, "loc": place, "msg": "each parameter is taken once"}
