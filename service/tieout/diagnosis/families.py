"""Currencies that share a sign or a name."""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any


@cache
def family(code: str | None) -> tuple[str, ...]:
    """
    Return the currencies that share a sign or a name with one.

    >>> family("CNY")
    ('JPY',)
    """
    return _sharing(code, _families())


@lru_cache(maxsize=1024)
def kin(code: str | None, mark: str = "") -> tuple[str, ...]:
    """
    Return those of the family that are readily taken for one, which is written with *mark*.

    A Mexican peso shares the dollar's sign, but is hardly ever printed for a dollar.

    >>> kin("SGD"), kin("MXN", "pesos")
    (('USD', 'HKD', 'AUD', 'CAD', 'NZD', 'TWD'), ('ARS', 'CLP', 'COP', 'PHP'))
    """
    families = dict(_families())
    if code in _apart() and mark and "$" not in mark:
        families.pop("$")
    return tuple(it for it in _sharing(code, families) if it not in _apart())


def _sharing(code: str | None, families: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found = (it for it in families.values() if code in it)
    return tuple(dict.fromkeys(it for members in found for it in members if it != code))


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    return {sign: tuple(members) for sign, members in _data()["families"].items()}


@cache
def _apart() -> frozenset[str]:
    return frozenset(_data()["apart"])


@cache
def _data() -> dict[str, Any]:
    text = (resources.files("tieout.diagnosis") / "data/families.json").read_text("utf-8")
    data: dict[str, Any] = json.loads(text)
    return data
