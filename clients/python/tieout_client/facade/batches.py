"""Many documents: sent in parts, so that nobody waits for the other, and read as they come."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice

from ..models.problem import Problem
from ..models.report import Report
from ..models.review_request import ReviewRequest

PATH = "/v1/review/batch"
HEADERS = {"Content-Type": "application/jsonl"}

PART = 50
"""Documents in one request: the service reads on only as fast as its answers are read."""


def parts(documents: Iterable[ReviewRequest]) -> Iterator[bytes]:
    """Yield the documents as JSON Lines, so many at a time; their ids are their numbers."""
    numbered = enumerate(documents)
    while part := list(islice(numbered, PART)):
        lines = (json.dumps({"id": str(number), **it.to_dict()}) for number, it in part)
        yield ("\n".join(lines) + "\n").encode()


def answer(line: str) -> Report | Problem:
    """Read one answered line."""
    said = json.loads(line)
    return (
        Report.from_dict(said["report"]) if "report" in said else Problem.from_dict(said["problem"])
    )
