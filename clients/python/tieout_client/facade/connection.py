"""The generated client, as both classes use it."""

from collections.abc import Mapping
from typing import Any

import httpx

from ..client import Client

RETRIES = 3
SECONDS_MAX = 30.0


def connection(
    url: str, timeout: float, headers: Mapping[str, str] | None, **httpx_args: Any
) -> Client:
    return Client(
        url,
        timeout=httpx.Timeout(timeout),
        headers=dict(headers or {}),
        httpx_args=httpx_args,
    )
