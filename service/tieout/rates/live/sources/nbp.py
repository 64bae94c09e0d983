"""Narodowy Bank Polski: złoty for 1 unit; table A on business days, table B on Wednesdays."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from tieout.figures import Leg
from tieout.rates.live.sources.about import About, about
from tieout.rates.live.sources.reading import read_day, read_json
from tieout.rates.live.sources.source import Answer, Asked, Http

HOST = "https://api.nbp.pl"
SPAN_DAYS_MAX = 92
"""One enquiry covers at most 93 days, both ends counted: https://api.nbp.pl/en.html"""


@dataclass(frozen=True, slots=True)
class NarodowyBankPolski:
    """
    One of the two tables of mean rates, from the last known day on.

    The span begins with a day that has a table, because a span without any is answered with 404.
    """

    table: Literal["A", "B"]
    host: str = HOST

    @property
    def about(self) -> About:
        return about(f"nbp-{self.table.lower()}")

    async def fetch(self, http: Http, asked: Asked) -> Answer:
        oldest = asked.today - timedelta(days=SPAN_DAYS_MAX)
        first = max(asked.since or oldest, oldest)
        path = f"/api/exchangerates/tables/{self.table}/{first}/{asked.today}/?format=json"
        return await http.get(self.host + path, accept=("application/json",))

    def parse(self, body: bytes) -> tuple[Leg, ...]:
        return read_json(body, self._rows)

    def _rows(self, tables: Any) -> tuple[Leg, ...]:
        return tuple(
            Leg(row["code"], "PLN", row["mid"], read_day(table["effectiveDate"]), "nbp")
            for table in tables
            if table["table"] == self.table
            for row in table["rates"]
        )
