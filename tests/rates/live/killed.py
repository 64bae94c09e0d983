"""The process that is killed: it refreshes without a pause, and reports what it has stored."""

import asyncio
import ssl
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from rates.live.tables import MONDAY, book, business_days, last_rates
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.http_settings import HttpSettings
from tieout.rates.live.refresh import Refresher, Timing
from tieout.rates.live.sources import EuropeanCentralBank
from tieout.rates.live.store import Batch, Store

DAYS = business_days(MONDAY, 20)
STORING = "storing"
NOW = datetime(2026, 12, 1, tzinfo=UTC)


@cache
def edition(number: int) -> dict[str, Decimal]:
    """Return the table of an edition: no rate in it occurs in another one."""
    return {code: rate + Decimal(number).scaleb(-9) for code, rate in last_rates().items()}


def number_of(dollars: Decimal) -> int:
    """Return the edition that a rate of the dollar comes from."""
    return int((dollars - last_rates()["USD"]).scaleb(9))


def served(current: CurrentBook, code: str, day: date) -> Decimal:
    """Return what the book answers for 1 euro, as printed."""
    rate = current.book.on("EUR", code, day)
    assert rate is not None
    return rate.legs[0].value


class Announced(Store):
    """A store that says when it begins to write, so that it can be killed just then."""

    def commit(self, batch: Batch) -> int:
        print(STORING, flush=True)  # noqa: T201 - the report
        return super().commit(batch)


async def refresh_for_ever(path: Path, url: str, certificate: str) -> None:
    current, store = CurrentBook(book()), Announced.open(path)
    trust = ssl.create_default_context(cafile=certificate)
    async with Refresher(
        current,
        store,
        [EuropeanCentralBank(url)],
        http=HttpSettings(trust=trust),
        timing=Timing(clock=lambda: NOW),
    ) as refresher:
        while True:
            state = await refresher.refresh_once("ecb")
            assert state.last_error is None, state.last_error
            print(number_of(served(current, "USD", DAYS[0])), flush=True)  # noqa: T201 - the report


if __name__ == "__main__":
    asyncio.run(refresh_for_ever(Path(sys.argv[1]), *sys.argv[2:]))
