"""The bounds of one request to a source."""

import ssl
from dataclasses import dataclass

BODY_BYTES_MAX = 4 * 1024 * 1024
"""Unpacked. The largest table that we ask for, a month of Frankfurter, has about half of that."""

FETCH_SECONDS_MAX = 30.0
"""For the whole answer: a source that drips one byte a second never runs into a read timeout."""

SILENCE_SECONDS_MAX = 10.0


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """Bounds of one request, and the certificates to trust (None: those of the system)."""

    fetch_seconds: float = FETCH_SECONDS_MAX
    silence_seconds: float = SILENCE_SECONDS_MAX
    body_bytes: int = BODY_BYTES_MAX
    trust: ssl.SSLContext | None = None
