"""
What the service refuses, as exceptions.

::

    Refused             any refusal: carries status, code, detail and the faults; status 0 where
    |                   nothing was answered
    ├── Invalid         what was sent cannot be read, or is too large
    ├── NoRate          no rate may be given honestly
    ├── Limited         this caller has asked for more than its share
    └── Unavailable     the service failed, or does not answer now, or is not there
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any, TypeVar

import httpx

from ..models.fault import Fault
from ..models.problem import Problem
from .retrying import seconds

Answer = TypeVar("Answer")


class Refused(Exception):
    """
    The service answered with a problem, or could not be asked: then ``status`` is 0.

    ``code`` is stable and meant for programs, ``detail`` for people; ``errors`` names the place of
    each fault. ``request_id`` finds the request in the service's log, and ``retry_after`` is the
    seconds after which it wants to be asked again; both are None where it said nothing of it.
    """

    def __init__(
        self, status: int, problem: Problem, headers: Mapping[str, str] | None = None
    ) -> None:
        said = headers or {}
        self.status = status
        self.code = problem.code
        self.detail = problem.detail
        self.errors: Sequence[Fault] = problem.errors
        self.request_id = said.get("x-request-id")
        self.retry_after = seconds(said.get("retry-after"))
        super().__init__(f"{status} {self.code}: {self.detail}")


class Invalid(Refused):
    """What was sent cannot be read, or is too large."""


class NoRate(Refused):
    """No rate may be given honestly."""


class Limited(Refused):
    """This caller has asked for more than its share."""


class Unavailable(Refused):
    """The service failed, or does not answer now, or is not there."""


def refusal(
    status: int, problem: Problem | None, headers: Mapping[str, str] | None = None
) -> Refused:
    """Return the exception that a problem is; an answer in no known form is not the service's."""
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        kind: type[Refused] = Limited
    elif problem is None or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        kind = Unavailable
    else:
        kind = NoRate if problem.code.startswith("rate.") else Invalid
    return kind(status, problem or unexpected("the service answered in no known form"), headers)


def refusal_of(response: httpx.Response) -> Refused:
    """Return the exception that an answer is, whatever it holds."""
    try:
        problem = Problem.from_dict(json.loads(response.content))
    except (ValueError, KeyError, TypeError, AttributeError):
        problem = None
    return refusal(response.status_code, problem, response.headers)


def unexpected(detail: str) -> Problem:
    return _problem("service.unexpected", detail)


@contextmanager
def asking() -> Iterator[None]:
    """Turn what keeps a question from being asked, or its answer from coming, into refusals."""
    try:
        yield
    except httpx.RequestError as error:
        detail = "the service cannot be reached, or broke off"
        raise Unavailable(0, _problem("service.unreachable", detail)) from error
    except UnicodeEncodeError as error:
        detail = "a text of Unicode characters is expected"
        raise Invalid(0, _problem("field.type", detail)) from error


@contextmanager
def reading() -> Iterator[None]:
    """Turn an answer that is none of the service's into a refusal."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        detail = "the service answered in no known form"
        raise Unavailable(HTTPStatus.OK, unexpected(detail)) from error


def answered(response: httpx.Response, read: Callable[[Mapping[str, Any]], Answer]) -> Answer:
    """Return the answer, or raise what was said instead."""
    if response.status_code != HTTPStatus.OK:
        raise refusal_of(response)
    with reading():
        return read(response.json())


def _problem(code: str, detail: str) -> Problem:
    return Problem(
        type_=f"/docs#{code}", title="Not answered", status=0, code=code, detail=detail, errors=[]
    )
