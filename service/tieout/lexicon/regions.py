"""The currency that readers of a region mean by a bare sign."""

import json
from functools import cache
from importlib.resources import files


def currency_in(region: str) -> str | None:
    """
    Return the currency of an ISO 3166-1 code, None where it has none of its own (Antarctica).

    >>> currency_in("HK")
    'HKD'
    """
    return _currencies().get(region.upper())


@cache
def _currencies() -> dict[str, str]:
    file = files("tieout.lexicon") / "data" / "regions.json"
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))["currencies"]
    return found
