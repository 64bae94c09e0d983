"""The generated client, as both classes use it."""

from collections.abc import Mapping
from typing import Any

import httpx

from ..client import Client

RETRIES = 3
SECONDS_MAX = 30.0
_EXPECTED = "url: the service's address is expected, such as http://127.0.0.1:8080"


def connection(
    url: str, timeout: float, headers: Mapping[str, str] | None, **httpx_args: Any
) -> Client:
    if not isinstance(url, str):
        raise TypeError(f"url: a text is expected, not {type(url).__name__}")
    try:
        address = httpx.URL(url)
    except httpx.InvalidURL:
        raise ValueError(_EXPECTED) from None
    if address.scheme not in {"http", "https"} or not address.host:
        raise ValueError(_EXPECTED)
    return Client(
        url,
        timeout=httpx.Timeout(timeout),
        headers=dict(headers or {}),
        httpx_args=httpx_args,
    )
