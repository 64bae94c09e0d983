"""Currencies, past and present, by ISO 4217 code."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Currency:
    """
    One code: its English name, and the days on which it was tender anywhere.

    ``minor_units`` is how many decimals its prices have; None where it is never paid in (gold).
    ``last`` is None while the code is in force, ``first`` where it is older than the records.
    """

    code: str
    name: str
    minor_units: int | None
    first: date | None
    last: date | None


@cache
def currencies() -> Mapping[str, Currency]:
    """
    Return every currency by its code.

    >>> currencies()["JPY"].minor_units, currencies()["DEM"].last
    (0, datetime.date(2002, 5, 15))
    """
    text = (files("tieout.figures") / "data" / "currencies.json").read_text(encoding="utf-8")
    rows = json.loads(text)["currencies"]
    return {
        code: Currency(code, row["name"], row["minor_units"], _day(row["first"]), _day(row["last"]))
        for code, row in rows.items()
    }


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
