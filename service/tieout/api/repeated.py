"""A parameter that is named twice is refused: one of the two would silently not count."""

from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.datastructures import QueryParams

from tieout.api.document import document

CODE = "parameter.repeated"


async def once_each(request: Request) -> None:
    """Refuse a request that names a parameter more than once; every route depends on it."""
    found = repeated(request.query_params)
    if found:
        names = names_of(request.app)
        raise RequestValidationError([_fault(name, names) for name in found])


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
