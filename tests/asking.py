"""Asking the service in process, as a caller over HTTP would, without a network."""

import asyncio
from functools import cache
from typing import Any

import httpx
from tieout.api.app import create_app
from tieout.api.exchanges.telemetry import Telemetry

JSON = {"Content-Type": "application/json"}


@cache
def app() -> Telemetry:
    return create_app()


def ask(method: str, url: str, **rest: Any) -> httpx.Response:
    """Send one request; what httpx takes is passed on."""

    async def once() -> httpx.Response:
        transport = httpx.ASGITransport(app())
        async with httpx.AsyncClient(transport=transport, base_url="http://tieout") as client:
            return await client.request(method, url, **rest)

    return asyncio.run(once())


def get(url: str, **query: Any) -> httpx.Response:
    return ask("GET", url, params=query)


def post(url: str, body: Any) -> httpx.Response:
    return ask("POST", url, json=body)


def post_bytes(url: str, body: bytes) -> httpx.Response:
    return ask("POST", url, content=body, headers=JSON)
