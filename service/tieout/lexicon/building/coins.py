"""The word for the coin in a currency's name: "naira" in "naira nigeriana", "nigerianska naira"."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from unicodedata import combining, normalize

from babel import Locale
from babel.numbers import get_territory_currencies

_DAY = date(2024, 1, 1)
_CHARS_MIN = 2
_STEM = 2
_TERRITORY_CHARS = 2

Names = Mapping[str, Iterable[str]]


def stands_first(names: Names, words: Collection[str]) -> bool:
    """
    Return whether a language puts the coin before its land (dollari canadesi).

    *words* are those that many names have in common: coins for certain.
    """
    split = [name.lower().split() for forms in names.values() for name in forms if " " in name]
    return sum(it[0] in words for it in split) > sum(it[-1] in words for it in split)


def coins(names: Names, words: Collection[str], lands: Collection[str]) -> dict[str, set[str]]:
    """
    Return the coins of today that are not among *words*, and the codes that have each.

    Words of a country's name are none: "вануату" ends its currency's name, it is no coin.
    """
    first = stands_first(names, words)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for code in sorted(_tender() & set(names)):
        for coin in _ends(names[code], words, first=first):
            if len(coin) >= _CHARS_MIN and coin[:-1] not in lands:
                found[coin].add(code)
                found[_plain(coin)].add(code)
    return dict(found)


def with_lands(forms: Iterable[str], coin: str) -> list[str]:
    """
    Return a currency's names with *coin*, in whatever number they have it: "albanska lek".

    >>> with_lands(["albanska leke", "albansk lek"], "lek")
    ['albanska lek', 'albansk lek']
    """
    split = [form.split() for form in forms if " " in form]
    lead = [it for it in split if it[-1].lower()[:_STEM] == coin[:_STEM]]
    tail = [it for it in split if it[0].lower()[:_STEM] == coin[:_STEM]]
    return [
        *(" ".join([*it[:-1], coin]) for it in lead),
        *(" ".join([coin, *it[1:]]) for it in tail),
    ]


def _plain(word: str) -> str:
    """Return a word in Latin letters without its accents, as it is often typed: colon, guarani."""
    if not word.isascii() and word[0].isascii():
        return "".join(it for it in normalize("NFD", word) if not combining(it))
    return word


def lands(locale: Locale) -> set[str]:
    """Return the words of the names of countries without their last letter, which declines."""
    names = (it.lower() for code, it in locale.territories.items() if len(code) == _TERRITORY_CHARS)
    return {word[:-1] for name in names for word in name.split()}


def _ends(forms: Iterable[str], words: Collection[str], *, first: bool) -> Iterator[str]:
    """Yield the end where the coin stands, of names that have none of the known *words*."""
    for form in forms:
        parts = form.lower().split() if first else form.lower().replace("-", " ").split()
        if len(parts) > 1 and not any(it in words for it in parts):
            yield parts[0 if first else -1]


@cache
def _tender() -> frozenset[str]:
    """Codes that are money somewhere today."""
    return frozenset(
        str(code)
        for territory in map(str, Locale("en").territories)
        if len(territory) == _TERRITORY_CHARS and territory.isalpha()
        for code in get_territory_currencies(territory, _DAY, _DAY)
    )
