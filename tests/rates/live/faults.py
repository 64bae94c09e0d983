"""Every fault of a source, and what callers of the service see while it happens."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

import httpx
from rates.live.misbehaving import (
    Reply,
    Server,
    bomb,
    drip,
    flood,
    page,
    reset_half_way,
    silence,
    trust,
)
from rates.live.tables import LAST, MONDAY, book, ecb_xml, last_rates, moved
from tieout.api.app import create_app
from tieout.api.lane import Lane
from tieout.api.settings import Settings
from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.refresh import Refresher, Timing
from tieout.rates.live.sources import EuropeanCentralBank
from tieout.rates.live.store import Store

NOW = datetime(2026, 11, 2, 17, tzinfo=UTC)
MEGABYTE = 1 << 20
GOOD = page(ecb_xml({LAST: last_rates(), MONDAY: moved("0.002")}))
NEXT = ecb_xml({MONDAY: moved("0.003")})

FAULTS: Mapping[str, tuple[Reply, str]] = {
    "reset half-way": (reset_half_way(NEXT), "source.interrupted"),
    "long silence": (silence, "source.too_slow"),
    "slow drip": (drip(NEXT, 0.01), "source.too_slow"),
    "301": (page(b"", status=301, Location="/elsewhere"), "source.redirected"),
    "429": (page(b"", status=429, Retry_After="7200"), "source.busy"),
    "500": (page(b"Oops", status=500), "source.refused"),
    "HTML with 200": (page(b"<html>Sorry</html>", "text/html"), "source.unreadable"),
    "HTML that says it is XML": (page(b"<html><p>Sorry</html>"), "source.unreadable"),
    "truncated XML": (page(NEXT[:900]), "source.unreadable"),
    "wrong content type": (page(NEXT, "image/png"), "source.unreadable"),
    "200 MB, announced": (flood(200 * MEGABYTE, announced=True), "source.too_large"),
    "200 MB": (flood(200 * MEGABYTE, announced=False), "source.too_large"),
    "gzip bomb": (bomb(200 * MEGABYTE), "source.too_large"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What callers saw while a source failed: statuses, days of the rates, and its state after."""

    statuses: Counter[int]
    days: frozenset[str]
    error: str | None
    health: str


async def over_http(fault: Reply, *, requests: int) -> Seen:
    """
    Convert, many times at once, while a source that was well before fails.

    The whole service answers in process; the source is a real server.
    """
    app = create_app(Settings(), book())
    service = cast("Lane", app.app).service
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://tieout")
    async with Server(GOOD) as server, client:
        with Store.open() as store:
            service.refresher = Refresher(
                service.current,
                store,
                [EuropeanCentralBank(server.url)],
                http=HttpSettings(fetch_seconds=1.0, silence_seconds=0.3, trust=trust()),
                timing=Timing(lambda: NOW, asyncio.sleep, lambda: 0.5),
            )
            async with service.refresher:
                await service.refresher.refresh_once("ecb")
                server.reply = fault
                refresh = asyncio.create_task(service.refresher.refresh_once("ecb"))
                asked = (_convert(client, amount) for amount in range(1, requests + 1))
                answers = await asyncio.gather(*asked)
                await refresh
                sources = (await client.get("/v1/sources")).json()
                health = (await client.get("/health")).json()
    return Seen(
        statuses=Counter(it.status_code for it in answers),
        days=frozenset(it.json()["legs"][0]["day"] for it in answers),
        error=sources["live"][0]["last_error"],
        health=health["status"],
    )


async def _convert(client: httpx.AsyncClient, amount: int) -> httpx.Response:
    query = {"amount": f"{amount}", "from": "EUR", "to": "USD", "on": f"{MONDAY}"}
    return await client.get("/v1/convert", params=query)
