"""Each source, from a request over TLS to prints in the store, with its written sample."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from rates.live.misbehaving import Server, page, trust
from rates.live.tables import book
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.refresh import Refresher, Timing
from tieout.rates.live.sources import (
    EuropeanCentralBank,
    FawazAhmed,
    Frankfurter,
    NarodowyBankPolski,
    OpenExchangeRates,
    Source,
)
from tieout.rates.live.store import Store

RECORDED = Path(__file__).parents[3] / "recorded"
NOW = datetime(2026, 11, 4, 17, tzinfo=UTC)
JSON = "application/json; charset=utf-8"


@pytest.mark.parametrize(
    ("source", "file", "kind", "last", "codes"),
    [
        pytest.param(
            EuropeanCentralBank,
            "ecb/ninety-days.xml",
            "text/xml",
            date(2026, 11, 3),
            {"USD", "JPY"},
            id="ecb",
        ),
        pytest.param(
            lambda host: NarodowyBankPolski("A", host),
            "nbp/table-a.json",
            JSON,
            date(2026, 11, 2),
            {"USD", "THB"},
            id="nbp, table A",
        ),
        pytest.param(
            lambda host: NarodowyBankPolski("B", host),
            "nbp/table-b.json",
            JSON,
            date(2026, 11, 4),
            {"AFN", "LBP"},
            id="nbp, table B",
        ),
        pytest.param(
            Frankfurter,
            "frankfurter/rates.json",
            JSON,
            date(2026, 11, 3),
            {"USD"},
            id="frankfurter",
        ),
        pytest.param(
            lambda host: FawazAhmed("https://localhost:1/", f"{host}/v1/currencies/eur.min.json"),
            "fawazahmed/eur.json",
            JSON,
            date(2026, 11, 3),
            {"USD", "IRR", "KWD"},
            id="fawazahmed, from its second host",
        ),
        pytest.param(
            lambda host: OpenExchangeRates("secret", host),
            "openexchangerates/historical.json",
            JSON,
            date(2026, 11, 3),
            {"AED", "EUR"},
            id="openexchangerates",
        ),
    ],
)
def test_a_source_from_its_address_to_the_book(
    source: Callable[[str], Source], file: str, kind: str, last: date, codes: set[str]
) -> None:
    async def story(store: Store) -> None:
        async with Server(page((RECORDED / file).read_bytes(), kind)) as server:
            asked = source(server.url)
            timing = Timing(lambda: NOW, asyncio.sleep, lambda: 0.5)
            http = HttpSettings(trust=trust())
            async with Refresher(current, store, [asked], http=http, timing=timing) as refresher:
                state = await refresher.refresh_once(asked.about.name)
            assert (state.last_error, state.last_day) == (None, last)
            pivot = asked.about.pivot
            days = {code: current.book.last_day(pivot, code) for code in codes}
            assert set(days.values()) == {last}

    current = CurrentBook(book())
    with Store.open() as store:
        asyncio.run(story(store))
        printed = {leg.base for leg in store.prints()} | {leg.quote for leg in store.prints()}
        assert codes <= printed
        assert store.held() == ()
