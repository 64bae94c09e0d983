"""What all exchanges share."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from starlette.types import ASGIApp

from tieout.api.exchanges.limits import Limits
from tieout.api.exchanges.log import AccessLog
from tieout.api.monitoring.metrics import Metrics

HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
)
"""On every answer that does not say otherwise."""

NAMES = frozenset(name for name, _ in HEADERS)

QUIET = frozenset({"/livez", "/readyz", "/health", "/metrics"})
"""Routes of monitoring: counted, not logged, and never refused by a limit."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The application, and who counts, limits and logs what it is asked."""

    app: ASGIApp
    metrics: Metrics
    log: AccessLog | None = None
    limits: Limits | None = None
    body_bytes_max: int = 8 * 1024 * 1024
    now: Callable[[], float] = time.time
