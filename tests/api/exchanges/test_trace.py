"""A caller's trace is followed where its header is valid (W3C Trace Context), else one begins."""

import re

import pytest
from tieout.api.exchanges.trace import trace_of

TRACE, SPAN = b"0af7651916cd43dd8448eb211c80319c", b"b7ad6b7169203331"


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"00-" + TRACE + b"-" + SPAN + b"-01", id="sampled"),
        pytest.param(b"00-" + TRACE + b"-" + SPAN + b"-00", id="not sampled"),
        pytest.param(b"cc-" + TRACE + b"-" + SPAN + b"-01-what-may-come", id="a later version"),
    ],
)
def test_a_valid_parent_is_followed(sent: bytes) -> None:
    trace = trace_of([(b"traceparent", sent)])

    assert (trace.trace, trace.parent) == (TRACE.decode(), SPAN.decode())
    assert trace.span != trace.parent


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"00-" + b"0" * 32 + b"-" + SPAN + b"-01", id="no trace"),
        pytest.param(b"00-" + TRACE + b"-" + b"0" * 16 + b"-01", id="no span"),
        pytest.param(b"ff-" + TRACE + b"-" + SPAN + b"-01", id="forbidden version"),
        pytest.param(b"00-" + TRACE.upper() + b"-" + SPAN + b"-01", id="capitals"),
        pytest.param(b"00-" + TRACE + b"-" + SPAN + b"-01-more", id="more than version 00 has"),
        pytest.param(b"00-" + TRACE + b"-" + SPAN, id="no flags"),
        pytest.param(b"00-" + TRACE + b"-" + SPAN + b'-01"}\n', id="a line of a log"),
    ],
)
def test_anything_else_begins_a_trace(sent: bytes) -> None:
    trace = trace_of([(b"traceparent", sent)])

    assert trace.trace != TRACE.decode()
    assert trace.parent == ""
    assert re.fullmatch(r"[0-9a-f]{32}", trace.trace)
    assert re.fullmatch(r"[0-9a-f]{16}", trace.span)


def test_a_harmless_request_id_is_kept() -> None:
    assert trace_of([(b"x-request-id", b"order-7.2_a")]).request == "order-7.2_a"


@pytest.mark.parametrize("sent", [b"", b'a"b', b"a\nb", b"a b", b"a" * 65, "é".encode()])
def test_any_other_request_id_is_replaced(sent: bytes) -> None:
    trace = trace_of([(b"x-request-id", sent)])

    assert trace.request == trace.trace


def test_no_two_requests_share_an_id() -> None:
    assert len({trace_of([]).request for _ in range(1000)}) == 1000
