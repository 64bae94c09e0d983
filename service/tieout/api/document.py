"""The OpenAPI document: FastAPI's, with our problems in the place of its own errors."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from tieout.api import problems

DESCRIPTION = """\
Tieout converts stated financial figures, and finds the ones that cannot all be true.

Amounts and rates travel as decimal strings, days as `YYYY-MM-DD`. Every error is one problem
(RFC 9457) with a stable `code`, and repeats nothing of what was sent."""

TAGS = [
    {"name": "review", "description": "Read, check and review what a text or a list states."},
    {"name": "rates", "description": "Convert figures, and look up published rates."},
    {"name": "health", "description": "Whether the service lives, is ready, and is well."},
]

_REFUSALS = {
    400: "The body is not strict JSON.",
    404: "No rate may be given honestly.",
    405: "This path answers other methods.",
    413: "More was sent than the service takes.",
    415: "The body is not JSON.",
    422: "What was sent does not fit the description of the operation.",
    429: "This caller has asked for more than its share.",
    500: "The service failed.",
    503: "The service does not take requests now.",
}

TAKES_BODY = (400, 413, 415, 422, 429, 500)


def refusals(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Describe the problems with which an operation may answer."""
    return {
        status: {"model": problems.Problem, "description": _REFUSALS[status]} for status in statuses
    }


def linked(operation: str, **fields: str) -> dict[int | str, dict[str, Any]]:
    """Say what an answer leads to: parameters of another operation, from *fields* of the answer."""
    parameters = {name: f"$response.body#/{field}" for name, field in fields.items()}
    return {200: {"links": {operation: {"operationId": operation, "parameters": parameters}}}}


@lru_cache(maxsize=4)
def document(api: FastAPI) -> dict[str, Any]:
    """Describe the application."""
    made = get_openapi(
        title=api.title,
        version=api.version,
        summary=api.summary,
        description=api.description,
        license_info=api.license_info,
        contact=api.contact,
        servers=api.servers,
        tags=api.openapi_tags,
        routes=api.routes,
    )
    made["security"] = []
    for operation in _operations(made):
        summary, _, rest = operation["description"].partition("\n\n")
        operation["summary"] = " ".join(summary.rstrip(".").split())
        operation["description"] = rest or summary
        for parameter in operation.get("parameters", ()):
            parameter["schema"] = _written(parameter["schema"])
        for status, response in operation["responses"].items():
            if status < "400":
                response["description"] = "The answer."
            elif any(_is_problem(it) for it in response["content"].values()):
                response["content"] = {problems.MEDIA_TYPE: response["content"].popitem()[1]}
    return made


def _written(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Describe a value of a query: it is there or left out, and never null."""
    rest = {name: it for name, it in schema.items() if name != "anyOf"}
    options = [it for it in schema.get("anyOf", ()) if it != {"type": "null"}]
    return {**options[0], **rest} if len(options) == 1 else dict(schema)


def _is_problem(content: Mapping[str, Any]) -> bool:
    return bool(content["schema"] == {"$ref": "#/components/schemas/Problem"})


def allowed(api: FastAPI, path: str) -> str:
    """Name the methods that a path of the document answers, as ``Allow`` wants them."""
    methods = {method.upper() for method in document(api)["paths"].get(path, ())}
    return ", ".join(sorted(methods | {"HEAD"} if "GET" in methods else methods))


def _operations(made: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for path in made["paths"].values():
        yield from path.values()
