"""Refusals below the application: named, counted and logged as its own answers are."""

from collections.abc import Mapping
from typing import Any

from tieout.api.exchanges.surroundings import HEADERS, Surroundings
from tieout.api.exchanges.trace import Trace, trace_of
from tieout.api.problems import MEDIA_TYPE, problem

STATE = "tieout.surroundings"
"""Under this name the application tells its connections, at the start, who counts and logs."""


def refusal_below(status: int, state: Mapping[str, Any], client: str) -> bytes:
    """Return the whole answer to what is no request yet; the connection closes behind it."""
    trace, said = trace_of([]), problem(status)
    around = state.get(STATE)
    if isinstance(around, Surroundings):
        _told(around, status, client, trace)
    body = said.model_dump_json().encode()
    own = "".join(f"{name.decode()}: {value.decode()}\r\n" for name, value in HEADERS)
    head = (
        f"HTTP/1.1 {status} {said.title}\r\n"
        f"Content-Type: {MEDIA_TYPE}\r\nContent-Length: {len(body)}\r\n"
        f"Cache-Control: no-store\r\nX-Request-Id: {trace.request}\r\n{own}"
        "Connection: close\r\n\r\n"
    )
    return head.encode("ascii") + body


def _told(around: Surroundings, status: int, client: str, trace: Trace) -> None:
    around.metrics.begin()
    around.metrics.end("other", "other", str(status), 0.0)
    if around.log:
        around.log.write(
            around.now(),
            method="other",
            route="other",
            status=status,
            seconds=0.0,
            client=client,
            trace=trace,
        )
