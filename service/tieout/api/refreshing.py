"""Live sources while the service runs: off unless a setting turns them on."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress

from tieout.api.desk import Desk
from tieout.rates.refresh import Refresher
from tieout.rates.sources import Source, every_source
from tieout.rates.store import Store, default_path


@asynccontextmanager
async def refreshing(
    desk: Desk, sources: Callable[..., Sequence[Source]] = every_source
) -> AsyncIterator[None]:
    """Keep the book on the desk's shelf fresh, in the background, where live sources are on."""
    settings = desk.settings
    if not settings.live:
        yield
        return
    key = settings.openexchangerates_key
    asked = sources(openexchangerates_key=key.get_secret_value() if key else None)
    with Store.open(settings.store or default_path()) as store:
        async with Refresher(desk.shelf, store, asked) as refresher:
            desk.refresher = refresher
            refresher.told = desk.metrics.fetched
            task = asyncio.create_task(refresher.run())
            try:
                yield
            finally:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
