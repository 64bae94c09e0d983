"""Frankfurter: a blend of what more than a hundred central banks publish, day by day."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar

from tieout.figures import Leg
from tieout.rates.live.sources.about import About, about
from tieout.rates.live.sources.reading import read_day, read_json
from tieout.rates.live.sources.source import Answer, Asked, Http

HOST = "https://api.frankfurter.dev"
SPAN_DAYS_MAX = 30
"""A month of some 220 currencies is about half a megabyte."""


@dataclass(frozen=True, slots=True)
class Frankfurter:
    """The blended table of whole days: today's still changes all day, so it is left out."""

    host: str = HOST
    about: ClassVar[About] = about("frankfurter")

    async def fetch(self, http: Http, asked: Asked) -> Answer:
        last = asked.today - timedelta(days=1)
        oldest = last - timedelta(days=SPAN_DAYS_MAX)
        first = min(max(asked.since or oldest, oldest), last)
        path = f"/v2/rates?base=EUR&from={first}&to={last}"
        return await http.get(self.host + path, accept=("application/json",))

    def parse(self, body: bytes) -> tuple[Leg, ...]:
        return read_json(body, self._rows)

    def _rows(self, rows: Any) -> tuple[Leg, ...]:
        return tuple(
            Leg(row["base"], row["quote"], row["rate"], read_day(row["date"]), "frankfurter")
            for row in rows
            if row["quote"] in self.about.currencies
        )
