"""A source of published rates: what it quotes against what, how often, under which terms."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Source:
    """
    A publisher of rates.

    ``per_pivot`` says which way round it prints: units of a currency for 1 ``pivot`` (the European
    Central Bank), or ``pivot`` for 1 unit of a currency (Narodowy Bank Polski).
    """

    id: str
    name: str
    what: str
    pivot: str
    per_pivot: bool
    cadence: str
    lookback_days: int
    rare_lookback_days: int | None
    url: str
    terms: str
    terms_url: str

    @property
    def monthly(self) -> bool:
        return self.cadence == "monthly"


@cache
def sources() -> tuple[Source, ...]:
    """Return all sources that we know, in the order in which a rate is looked for."""
    text = (files("tieout.rates") / "data" / "sources.json").read_text(encoding="utf-8")
    return tuple(Source(**row) for row in json.loads(text)["sources"])
