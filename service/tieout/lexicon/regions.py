"""The currency that readers of a region mean by a bare sign."""

import json
from functools import cache
from importlib.resources import files

from tieout.errors import UnknownRegion


def currency_in(region: str) -> str | None:
    """
    Return the currency of an ISO 3166-1 code, None where it has none of its own (Antarctica).

    Raises :class:`UnknownRegion` for any other code.

    >>> currency_in("HK")
    'HKD'
    """
    try:
        return _currencies()[region]
    except KeyError:
        raise UnknownRegion("an ISO 3166-1 code of two letters is expected") from None


@cache
def _currencies() -> dict[str, str | None]:
    file = files("tieout.lexicon") / "data" / "regions.json"
    found: dict[str, str | None] = json.loads(file.read_text(encoding="utf-8"))["currencies"]
    return found
