"""Every error as one RFC 9457 problem with a stable code, never cached, never an echo."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from pydantic import Field
from starlette.responses import Response

from tieout.errors import InputError, RateError, TieoutError, TooLarge
from tieout.report import Wire

MEDIA_TYPE = "application/problem+json"

STATUS: dict[type[TieoutError], HTTPStatus] = {
    TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    InputError: HTTPStatus.UNPROCESSABLE_ENTITY,
    RateError: HTTPStatus.NOT_FOUND,
    TieoutError: HTTPStatus.INTERNAL_SERVER_ERROR,
}
"""The status of each error; the first class that fits decides."""

GENERAL: dict[int, tuple[str, str]] = {
    400: ("request.malformed", "the request cannot be read"),
    404: ("path.unknown", "there is nothing at this path"),
    405: ("method.not_allowed", "this path answers other methods"),
    408: ("request.too_slow", "the request took too long to arrive"),
    413: ("input.too_large", "the request is larger than this service takes"),
    415: ("body.not_json", "send the body as application/json"),
    422: ("input.invalid", "what was sent does not fit the description of this operation"),
    429: ("limit.reached", "this caller has asked for more than its share; see Retry-After"),
    431: ("head.too_large", "the request line and headers are larger than this service takes"),
    500: ("service.failed", "the service failed; the request id finds the reason in its log"),
    503: ("service.unavailable", "the service is not ready; try again later"),
}
"""What is said of a status when nothing more exact is known."""


_TITLES = {413: "Content Too Large", 422: "Unprocessable Content"}
"""Phrases of RFC 9110 where the standard library still has older ones."""


class Fault(Wire):
    """One thing that is wrong with what was sent, and where."""

    at: str = Field(
        description="JSON Pointer into the body, or the name of a query parameter.",
        examples=["/on"],
    )
    code: str = Field(description="The fault's stable code.", examples=["date.invalid"])
    detail: str = Field(
        description="What is expected there.", examples=["a day as YYYY-MM-DD is expected"]
    )


class Problem(Wire):
    """Why a request was not answered (RFC 9457)."""

    type: str = Field(
        description="Where the code is explained, relative to this service.",
        examples=["/docs#currency.unknown"],
    )
    title: str = Field(description="The HTTP status in words.", examples=["Unprocessable Content"])
    status: int = Field(description="The HTTP status.", examples=[422])
    code: str = Field(description="The problem's stable code.", examples=["currency.unknown"])
    detail: str = Field(
        description="What went wrong, in a sentence that repeats nothing of the input.",
        examples=["an ISO 4217 code is expected"],
    )
    errors: list[Fault] = Field(
        description="Each fault in what was sent, where its place is known.",
        examples=[
            [{"at": "/on", "code": "date.invalid", "detail": "a day as YYYY-MM-DD is expected"}]
        ],
    )


def problem(
    status: int,
    code: str | None = None,
    detail: str | None = None,
    faults: Sequence[Fault] = (),
) -> Problem:
    """Describe a refusal; without a code or a detail of its own it takes those of its status."""
    usual_code, usual_detail = GENERAL.get(status, ("request.refused", "the request is refused"))
    code = code or usual_code
    return Problem(
        type=f"/docs#{code}",
        title=_TITLES.get(status) or HTTPStatus(status).phrase,
        status=status,
        code=code,
        detail=detail or usual_detail,
        errors=list(faults),
    )


def problem_of(error: TieoutError) -> Problem:
    """Describe one of our own errors."""
    status = next(status for kind, status in STATUS.items() if isinstance(error, kind))
    known = problem(status, error.code, str(error) or None)
    if not error.at:
        return known
    return problem(
        status,
        known.code,
        known.detail,
        [Fault(at=error.at, code=known.code, detail=known.detail)],
    )


def refusal(it: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with a problem."""
    return Response(
        it.model_dump_json(),
        it.status,
        headers={"Cache-Control": "no-store", **(headers or {})},
        media_type=MEDIA_TYPE,
    )
