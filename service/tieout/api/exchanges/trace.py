"""
Who a request is: its id, and its place in the caller's trace.

W3C Trace Context, level 1 (https://www.w3.org/TR/trace-context/): a caller that sends a valid
``traceparent`` finds its trace id in our log; with any other, a trace begins here.
"""

import random
import re
from collections.abc import Iterable
from typing import NamedTuple

_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
_PARENT = re.compile(rb"([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.{0,200})?")
_NO_TRACE = b"0" * 32
_NO_SPAN = b"0" * 16


class Trace(NamedTuple):
    """
    What one request is called; a tuple, since one is made for every request.

    ``request`` is the caller's ``X-Request-Id`` where it is harmless, else the trace's id.

    ``parent`` is the caller's span, empty where a trace begins here.
    """

    request: str
    trace: str
    span: str
    parent: str = ""


def trace_of(headers: Iterable[tuple[bytes, bytes]]) -> Trace:
    """
    Read who a request is.

    >>> sent = b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    >>> trace_of([(b"traceparent", sent), (b"x-request-id", b"order-7")]).trace
    '0af7651916cd43dd8448eb211c80319c'
    """
    request, parent = b"", None
    for name, value in headers:
        if name == b"x-request-id" and _ID.fullmatch(value):
            request = value
        elif name == b"traceparent":
            parent = _parent(value)
    fresh = f"{random.getrandbits(192):048x}"
    trace, before = parent or (fresh[:32], "")
    return Trace(request.decode() or trace, trace, fresh[32:], before)


def _parent(value: bytes) -> tuple[str, str] | None:
    found = _PARENT.fullmatch(value)
    if found is None or found[1] == b"ff" or (found[1] == b"00" and found[4]):
        return None
    if found[2] == _NO_TRACE or found[3] == _NO_SPAN:
        return None
    return found[2].decode(), found[3].decode()
