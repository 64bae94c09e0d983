"""The currency API of Fawaz Ahmed: some 150 currencies for 1 euro, once a day, from two hosts."""

from dataclasses import dataclass
from typing import Any, ClassVar

from tieout.figures import Leg
from tieout.rates.live.sources.about import About, about
from tieout.rates.live.sources.failures import SourceFailed
from tieout.rates.live.sources.reading import read_day, read_json
from tieout.rates.live.sources.source import Answer, Asked, Http

CDN = "https://cdn.jsdelivr.net/npm/@fawazahmed0/currency-api@latest/v1/currencies/eur.min.json"
FALLBACK = "https://currency-api.pages.dev/v1/currencies/eur.min.json"


@dataclass(frozen=True, slots=True)
class FawazAhmed:
    """The newest table, from the network of copies, or else from the project's own host."""

    cdn: str = CDN
    fallback: str = FALLBACK
    about: ClassVar[About] = about("fawazahmed")

    async def fetch(self, http: Http, _: Asked) -> Answer:
        try:
            return await http.get(self.cdn, accept=("application/json",))
        except SourceFailed:
            return await http.get(self.fallback, accept=("application/json",))

    def parse(self, body: bytes) -> tuple[Leg, ...]:
        return read_json(body, self._rows)

    def _rows(self, table: Any) -> tuple[Leg, ...]:
        day = read_day(table["date"])
        return tuple(
            Leg("EUR", code.upper(), value, day, "fawazahmed")
            for code, value in table["eur"].items()
            if code.upper() in self.about.currencies
        )
