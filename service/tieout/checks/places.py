"""Countries that a text names: their currency may be meant by a bare mark."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from itertools import chain


@dataclass(frozen=True)
class Naming:
    """The currencies that texts name, or the country of: read when first asked for."""

    texts: tuple[str, ...] = ()
    sure: frozenset[str] = frozenset()

    @cached_property
    def codes(self) -> frozenset[str]:
        return self.sure | named_in(self.texts, but=self.sure)


def named_in(texts: Iterable[str], *, but: Collection[str] = ()) -> frozenset[str]:
    """
    Return the currencies whose country the texts name, *but* those known already.

    Only names of letters that a text has at all are looked for: of many scripts, it has one.

    >>> sorted(named_in(["The Toronto firm sold its mine in Australia."]))
    ['AUD', 'CAD']
    """
    others = {code: names for code, names in places().items() if code not in but}
    return frozenset(chain.from_iterable(_named(text.casefold(), others) for text in texts))


def _named(text: str, places: Mapping[str, tuple[str, ...]]) -> list[str]:
    has, words = set(text).issuperset, " ".join(set(text.split()))
    return [
        code
        for code, names in places.items()
        if any(_stands(name, words, text) for name in filter(has, names))
    ]


def _stands(name: str, words: str, text: str) -> bool:
    """Whether a text has a name: its first word among the *words* of the text, which are few."""
    first, *more = name.split(" ", 1)
    return first in words and (not more or name in text)


def is_bare_in(language: str, code: str) -> bool:
    """
    Whether the press of a language may mean a currency by a mark shared with a better known one.

    A paper in Toronto prints "$", one in Stockholm writes of Canadian dollars.

    >>> is_bare_in("en", "CAD"), is_bare_in("sv", "CAD"), is_bare_in("sv", "USD")
    (True, False, True)
    """
    languages = _data()["bare_in"].get(code)
    return languages is None or language in languages


@cache
def places() -> Mapping[str, tuple[str, ...]]:
    """Return the names of places by the currency that is meant there, in small letters."""
    named = _data()["places"]
    return {code: tuple(map(str.casefold, names)) for code, names in named.items()}


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    text = (resources.files("tieout.checks") / "data/places.json").read_text("utf-8")
    data: dict[str, dict[str, list[str]]] = json.loads(text)
    return data
