"""Currency names, and what they have in common: the word of a family, the adjectives of a land."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import get_territory_currencies, list_currencies

from tieout.lexicon.building.clean import clean
from tieout.lexicon.building.coins import coins, lands, stands_first, with_lands

_DATA = Path(__file__).parents[1] / "data"
_FILES = {"nb": "no"}
_DEFAULTS = {"dollar": "USD", "pound": "GBP", "dollar_sign": "USD"}
_LATE = date(2000, 1, 1)
_MEMBERS_MIN = 3
_TERRITORY_CHARS = 2


def currency_data(locale: Locale) -> dict[str, Any]:
    """Return the sections ``currencies``, ``families``, ``adjectives`` of a language."""
    names = {code: _names(locale, code) for code in sorted(_living())}
    names = {code: forms for code, forms in names.items() if forms}
    words = _family_words(names)
    after = stands_first(names, {it for them in words.values() for it in them})
    alone = _add_coins(words, names, locale) if _is_reviewed(locale) else {}
    families: dict[str, Any] = {"dollar_sign": {"default": "USD"}}
    adjectives: dict[str, list[str]] = {}
    for family, spellings in words.items():
        usual = {"default": _DEFAULTS[family]} if family in _DEFAULTS else {}
        families[family] = {"words": spellings, **usual}
        members = _families()[family]
        _add_adjectives(adjectives, spellings, {it: names[it] for it in members if it in names})
    _add_lands(adjectives, locale)
    shared = {word for it in families.values() for word in it.get("words", ())}
    currencies = {
        code: [*(it for it in forms if it.lower() not in shared), *alone.get(code, ())]
        for code, forms in names.items()
    }
    return {
        "currencies": {code: forms for code, forms in currencies.items() if forms},
        "families": families,
        "adjectives": adjectives,
        "adjectives_after": after,
    }


def _is_reviewed(locale: Locale) -> bool:
    """Whether the language has a file by hand, which says what is an everyday word, too."""
    return (_DATA / f"{_FILES.get(locale.language, locale.language)}.json").is_file()


def _add_coins(
    words: dict[str, list[str]], names: Mapping[str, list[str]], locale: Locale
) -> dict[str, list[str]]:
    """
    Add each coin to the family that holds all its currencies; return those of one alone.

    One more word for a single member of a family that has its words is that member's (denar),
    but where it is an inflection of one of them.
    """
    settled = {family: tuple(them) for family, them in words.items()}
    known = {it for them in settled.values() for it in them}
    alone: dict[str, list[str]] = {}
    for coin, codes in sorted(coins(names, known, lands(locale)).items()):
        homes = [it for it, members in _families().items() if codes <= set(members)]
        own = any(home in settled and not coin.startswith(settled[home]) for home in homes)
        if homes and (len(codes) > 1 or not own):
            family = min(homes, key=lambda it: len(_families()[it]))
            words[family] = sorted({*words.get(family, ()), coin})
        elif len(codes) == 1:
            forms = names[min(codes)]
            fuller = [it for it in with_lands(forms, coin) if it not in forms]
            alone.setdefault(min(codes), []).extend([coin, *fuller])
    return alone


def _names(locale: Locale, code: str) -> list[str]:
    """Every form of a name, the usual one first; one with years in brackets is no one's word."""
    plurals = locale._data["currency_names_plural"].get(code) or {}  # noqa: SLF001 - no public way
    forms = [plurals.get("other", ""), locale.currencies.get(code, ""), *plurals.values()]
    names = dict.fromkeys(it for form in forms for it in _spaced(clean(form), locale))
    return [it for it in names if it and it != code and "(" not in it and not _has_digit(it)]


def _spaced(name: str, locale: Locale) -> tuple[str, ...]:
    """CLDR parts Japanese names with a space; the press runs them together, or sets a point."""
    if locale.language != "ja":
        return (name,)
    return (name.replace(" ", ""), name.replace(" ", "・"))


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _family_words(names: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """
    Return the words that most members of a family have in common: "dollaria", "dollari".

    A word that more currencies outside the family have is grammar ("de"), not money.
    """
    uses = Counter(word for forms in names.values() for word in _words(forms))
    found = {}
    for family, members in _families().items():
        named = [names[it] for it in members if it in names]
        counts = Counter(word for forms in named for word in _words(forms))
        enough = max(_MEMBERS_MIN, len(named) // 2 + 1)
        words = [it for it in counts if counts[it] >= enough and uses[it] < 2 * counts[it]]
        if words:
            found[family] = sorted(words)
    return found


def _words(forms: Iterable[str]) -> set[str]:
    return {word.lower() for form in forms for word in form.split()}


def _add_adjectives(
    adjectives: dict[str, list[str]], words: list[str], names: Mapping[str, Iterable[str]]
) -> None:
    """What is left of a name without the family's word tells the land: "Kanadan"."""
    for code, forms in names.items():
        for name in forms:
            left = " ".join(it for it in name.split() if it.lower() not in words)
            if left and left != name and left not in adjectives.setdefault(code, []):
                adjectives[code].append(left)


def _add_lands(adjectives: dict[str, list[str]], locale: Locale) -> None:
    """Where lands stand for adjectives ("Kanada doları"), add the usual name of each land."""
    lands = {code: clean(locale.territories.get(code[:2], "")) for code in adjectives}
    same = sum(lands[code] in adjectives[code] for code in adjectives)
    if same * 2 > len(adjectives):
        for code, land in lands.items():
            if land and land not in adjectives[code]:
                adjectives[code].append(land)


@cache
def _families() -> Mapping[str, list[str]]:
    families = json.loads((_DATA / "common.json").read_text("utf-8"))["families"]
    return {
        name: it["of"] for name, it in families.items() if not it.get("signs") or name == "rupee"
    }


@cache
def _living() -> frozenset[str]:
    """Codes that were money somewhere since 2000."""
    spans = (_LATE, date.max)
    living = {
        str(code)
        for territory in map(str, Locale("en").territories)
        if len(territory) == _TERRITORY_CHARS and territory.isalpha()
        for code in get_territory_currencies(territory, *spans, non_tender=False)
    }
    return frozenset(list_currencies() & living)
