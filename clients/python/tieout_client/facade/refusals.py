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
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http import HTTPStatus
from typing import TypeVar

import httpx

from ..models.fault import Fault
from ..models.problem import Problem
from ..types import Response

Answer = TypeVar("Answer")


class Refused(Exception):
    """The service answered with a problem, or could not be asked: then ``status`` is 0."""

    def __init__(self, status: int, problem: Problem | None) -> None:
        self.status = status
        self.code = "service.unexpected" if problem is None else problem.code
        self.detail = "the service answered in no known form" if problem is None else problem.detail
        self.errors: Sequence[Fault] = [] if problem is None else problem.errors
        super().__init__(f"{status} {self.code}: {self.detail}")


class Invalid(Refused):
    """What was sent cannot be read, or is too large."""


class NoRate(Refused):
    """No rate may be given honestly."""


class Limited(Refused):
    """This caller has asked for more than its share."""


class Unavailable(Refused):
    """The service failed, or does not answer now, or is not there."""


def refusal(status: int, problem: Problem | None) -> Refused:
    """Return the exception that a problem is."""
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Unavailable(status, problem)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Limited(status, problem)
    if problem is not None and problem.code.startswith("rate."):
        return NoRate(status, problem)
    return Invalid(status, problem)


def refusal_of(status: int, body: bytes) -> Refused:
    """Return the exception that a body is, whatever it holds."""
    try:
        problem = Problem.from_dict(json.loads(body))
    except (ValueError, KeyError, TypeError, AttributeError):
        problem = None
    return refusal(status, problem)


def answered(response: Response[Answer | Problem], kind: type[Answer]) -> Answer:
    """Return the answer, or raise what was said instead."""
    parsed = response.parsed
    if isinstance(parsed, kind):
        return parsed
    raise refusal(response.status_code, parsed if isinstance(parsed, Problem) else None)


@contextmanager
def asking() -> Iterator[None]:
    """Turn what keeps a question from being asked, or its answer from coming, into refusals."""
    try:
        yield
    except httpx.TransportError as error:
        detail = "the service cannot be reached, or broke off"
        raise Unavailable(0, _unasked("service.unreachable", detail)) from error
    except UnicodeEncodeError as error:
        detail = "a text of Unicode characters is expected"
        raise Invalid(0, _unasked("field.type", detail)) from error


def _unasked(code: str, detail: str) -> Problem:
    return Problem(
        type_=f"/docs#{code}", title="Not asked", status=0, code=code, detail=detail, errors=[]
    )
