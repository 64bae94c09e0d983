"""Currencies that share a sign or a name."""

import json
from functools import cache
from importlib import resources


def family(code: str | None) -> tuple[str, ...]:
    """
    Return the currencies that share a sign or a name with one.

    >>> family("CNY")
    ('JPY',)
    """
    found = (it for it in _families() if code in it)
    return tuple(dict.fromkeys(it for members in found for it in members if it != code))


@cache
def _families() -> tuple[tuple[str, ...], ...]:
    text = (resources.files("tieout.diagnosis") / "data/families.json").read_text("utf-8")
    return tuple(tuple(members) for members in json.loads(text)["families"].values())
