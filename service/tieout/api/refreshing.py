"""Live sources while the service runs: off unless a setting turns them on."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from tieout.api.service import Service
from tieout.rates.live.database import StoreUnavailable
from tieout.rates.live.refresh import Refresher
from tieout.rates.live.sources import Source
from tieout.rates.live.store import Store, default_path

LOG = logging.getLogger("tieout")

NO_STORE = "live rates are off: their store cannot be opened"
"""Without a store several workers would know different rates, and a restart would forget them."""


@asynccontextmanager
async def refreshing(
    service: Service, sources: Sequence[Source] | None = None
) -> AsyncIterator[None]:
    """
    Keep the service's book fresh, in the background, where live sources are on.

    Where their store cannot be opened the service answers from the embedded archive, and says so
    in its log and to monitors.
    """
    store = _opened(service)
    if store is None:
        yield
        return
    asked = service.settings.sources() if sources is None else sources
    with store:
        async with Refresher(service.current, store, asked) as refresher:
            service.refresher = refresher
            refresher.told = service.metrics.fetched
            task = asyncio.create_task(refresher.run())
            try:
                yield
            finally:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task


def _opened(service: Service) -> Store | None:
    """Open the store of live rates; None where they are off, or have to be."""
    if not service.settings.live:
        return None
    path = service.settings.store or default_path()
    try:
        return Store.open(path)
    except StoreUnavailable as error:
        LOG.error("%s (%s): %s", NO_STORE, path, error)  # noqa: TRY400 - a line, and no traceback
        service.notes.append(NO_STORE)
        return None
