"""The manners of all languages: read from their files, or made of their lexicons."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from tieout.errors import UnknownLanguage
from tieout.figures import Place, Style
from tieout.lexicon import load
from tieout.lexicon.archive import from_archive
from tieout.writing.manner import House, Manner
from tieout.writing.rung import Rung, Word

_DATA = resources.files("tieout.writing") / "data"
LANGUAGES = frozenset(it.name[: -len(".json")] for it in _DATA.iterdir()) - {"signs"}
_STEPS = (6, 9, 12)
_TRADITIONAL_SIGNS = frozenset("億萬兆圓歐鎊盧幣韓紐")
_TRADITIONAL = frozenset({"hant", "hk", "mo", "tw"})


def manner_of(style: Style) -> Manner:
    """Return the manner of a style's language, by its script where the language says none."""
    if style.language == "zh" and not _TRADITIONAL_SIGNS.isdisjoint(style.mark + style.scale):
        return _load("zh-Hant")
    return manner(style.language)


@lru_cache(maxsize=1024)
def manner(language: str) -> Manner:
    """
    Return the manner of a language tag, by its script or region where that decides.

    A language without a file of its own is written with the words of its lexicon.

    >>> manner("zh-HK").language, manner("pt-BR").language
    ('zh-Hant', 'pt')
    """
    first, *rest = language.lower().replace("_", "-").split("-")
    if first == "zh" and not _TRADITIONAL.isdisjoint(rest):
        return _load("zh-Hant")
    known = {"no": "nb", "nn": "nb"}.get(first, first)
    return _load(known) if known in LANGUAGES else _of_lexicon(first)


@cache
def _of_lexicon(language: str) -> Manner:
    """
    Make a plain manner of what the lexicon knows: CLDR's plural of each word, uninflected.

    A language without a lexicon is written with digits and codes only.
    """
    plain = _load("und")
    try:
        lexicon = load(language)
    except UnknownLanguage:
        return plain
    plurals = (from_archive(language) or {}).get("scales", {})
    words = {**lexicon.scales, **{int(power): it for power, it in plurals.items()}}
    separators = lexicon.separators
    return replace(
        plain,
        language=language,
        group=separators.group[0].replace(" ", "\u00a0") if separators.group else plain.group,
        decimal=separators.decimal[0],
        house=House("name", Place.AFTER, " "),
        ladders=(
            _first_spellings({it: words[it] for it in _STEPS if it in words}),
            _first_spellings(lexicon.abbreviations),
        ),
        names={code: Word.of(names[0]) for code, names in lexicon.currencies.items()},
    )


def _first_spellings(words: Mapping[int, Sequence[str]]) -> tuple[Rung, ...]:
    return tuple(Rung(power, Word.of(words[power][0])) for power in sorted(words) if words[power])


@cache
def _load(language: str) -> Manner:
    entry: dict[str, Any] = json.loads((_DATA / f"{language}.json").read_text("utf-8"))
    del entry["source"]
    return Manner(
        language=language,
        house=_house(**entry.pop("house")),
        ladders=tuple(_ladder(it) for it in entry.pop("ladders")),
        names={code: Word.of(it) for code, it in entry.pop("names").items()},
        units={kind: _unit(*it) for kind, it in entry.pop("units").items()},
        **entry,
    )


def _ladder(entry: Iterable[Mapping[str, Any]]) -> tuple[Rung, ...]:
    return tuple(_rung(**it) for it in entry)


def _rung(
    power: int, word: str | Mapping[str, str], shy: bool = False, of: Iterable[str] = ()
) -> Rung:
    return Rung(power, Word.of(word), shy, frozenset(of))


def _unit(mark: str, space: str, place: str = "after") -> tuple[str, str, Place]:
    return mark, space, Place(place)


def _house(mark: str, place: str, space: str) -> House:
    return House(mark, Place(place), space)
