"""Countries that a text names: their currency may be meant by a bare mark."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources


@dataclass(frozen=True)
class Naming:
    """The currencies that texts name, or the country of: read when first asked for."""

    texts: tuple[str, ...] = ()
    sure: frozenset[str] = frozenset()

    @cached_property
    def codes(self) -> frozenset[str]:
        return self.sure | named_in(self.texts)


def named_in(texts: Iterable[str]) -> frozenset[str]:
    """
    Return the currencies whose country the texts name, of those that share a bare mark.

    >>> sorted(named_in(["The Toronto firm sold its mine in Australia."]))
    ['AUD', 'CAD']
    """
    folded = [text.casefold() for text in texts]
    return frozenset(
        code
        for code, names in places().items()
        if any(name in text for text in folded for name in names)
    )


@cache
def places() -> Mapping[str, tuple[str, ...]]:
    """Return the names of places by the currency that is meant there, in small letters."""
    text = (resources.files("tieout.checks") / "data/places.json").read_text("utf-8")
    return {
        code: tuple(map(str.casefold, names)) for code, names in json.loads(text)["places"].items()
    }
