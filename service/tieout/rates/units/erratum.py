"""Errata: prints that cannot be right. The archive keeps them; nothing is computed from them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Erratum:
    """
    Prints of a code by a source that are not used, from *first* to *last*.

    ``raw`` is the (first) value as published, ``why`` what gives it away.
    """

    source: str
    code: str
    first: date
    last: date
    raw: str
    why: str


class Errata:
    """All errata, by source and code."""

    def __init__(self, errata: Iterable[Erratum]) -> None:
        self.all = tuple(errata)
        self._by: dict[tuple[str, str], list[Erratum]] = {}
        for it in self.all:
            self._by.setdefault((it.source, it.code), []).append(it)

    def of(self, source: str, code: str) -> list[Erratum]:
        return self._by.get((source, code), [])


@cache
def errata() -> Errata:
    text = (files("tieout.rates") / "data" / "errata.json").read_text(encoding="utf-8")
    return Errata(
        Erratum(
            row["source"],
            row["code"],
            date.fromisoformat(row["first"]),
            date.fromisoformat(row.get("last", row["first"])),
            row["raw"],
            row["why"],
        )
        for row in json.loads(text)["errata"]
    )
