"""
The first and last thing that touches a request: one pure ASGI layer around the application.

It gives every request an id, bounds the body, answers HEAD like GET, puts the same headers on every
answer, counts, measures and logs it, and turns whatever nobody caught into a problem. One layer for
all of it, because each layer of its own costs as much as this one.
"""

from dataclasses import dataclass

from starlette.types import Receive, Scope, Send

from tieout.api.exchanges.below import STATE
from tieout.api.exchanges.exchange import Exchange
from tieout.api.exchanges.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Telemetry(Surroundings):
    """The application as a server runs it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await Exchange(self, scope, receive, send).run()
            return
        if "state" in scope:
            scope["state"][STATE] = self
        await self.app(scope, receive, send)
        if self.log:
            self.log.flush()
