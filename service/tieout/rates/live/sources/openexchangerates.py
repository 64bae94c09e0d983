"""Open Exchange Rates: units for 1 US dollar at the end of a day, with a key."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

from tieout.figures import Leg
from tieout.rates.live.sources.about import About, about
from tieout.rates.live.sources.reading import read_json
from tieout.rates.live.sources.source import Answer, Asked, Http

HOST = "https://openexchangerates.org"


@dataclass(frozen=True, slots=True)
class OpenExchangeRates:
    """
    The table of the last whole day in UTC; today's still changes every hour, so it is left out.

    The key goes into a header, never into an address that a log might keep:
    https://docs.openexchangerates.org/docs/authentication
    """

    key: str = field(repr=False)
    host: str = HOST
    about: ClassVar[About] = about("openexchangerates")

    async def fetch(self, http: Http, asked: Asked) -> Answer:
        path = f"/api/historical/{asked.today - timedelta(days=1)}.json"
        token = {"Authorization": f"Token {self.key}"}
        return await http.get(self.host + path, accept=("application/json",), headers=token)

    def parse(self, body: bytes) -> tuple[Leg, ...]:
        return read_json(body, self._rows)

    def _rows(self, table: Any) -> tuple[Leg, ...]:
        day = datetime.fromtimestamp(int(table["timestamp"]), UTC).date()
        return tuple(
            Leg(table["base"], code, value, day, "openexchangerates")
            for code, value in table["rates"].items()
            if code in self.about.currencies and code != table["base"]
        )
