"""
Cues: the words by which a language says that figures belong together, read from data.

``data/<language>.json`` holds, each section optional::

    language, source     the language's code; where the cues come from. ``common.json`` holds what
                         all languages share: it is merged behind each of them
    spaced               false where words run together (Chinese, Japanese)
    postpositions        true where "from" and "to" stand behind their figure
    prepositions         false where "of", "from" and the like stand behind their noun
    words                {"rise": ["rose", "climb*"]}: classes of cues, named freely; ``*`` at the
                         end stands for any further letters. A space stands for any white space
    measures             {"revenue": ["revenue", "total revenue"]}: what a figure measures; the ids
                         are the same in all languages
    forms                {"change": ["rise by? {percent} to {new}"]}: see
                         :mod:`tieout.relations.wording.form`
    phrases              {"whole": "of ~ {whole}"}: pieces of forms, written ``$whole`` in them
    loose                classes that a noun phrase may hold: ``~`` in a form passes over them
    skip                 {"all": [...], "sum": [...]}: classes that the forms of a kind pass over
                         silently between two of their items
    years                nouns of a counted year ("five years")
    spans                nouns of shorter times ("three months"): they measure no change
    months, quarters     {"10": ["October"]}, {"3": ["third quarter", "Q3"]}
    joints               what joins two months to a span of them
    two_faced            words of rise and fall that may mean better and worse ("improved")
    cases                {"dan": "from"}: endings of a figure's own word that say what a cue says
    units                {"share": ["share", "shares"]}: nouns of counts by the unit of their price
    light                words around a measure that do not narrow it: "the company's", "reported"
    narrow               pieces of words that make a measure that of a part: 海外, 业务
    yardsticks           pieces of words that make a figure a forecast or a peak, not the past
    apiece               what, right before or behind an amount, makes it one of each: "per", 人均
    one_of               what stands between such an amount and its noun: "per", "a", "pro"
    beats                pieces of words that hold a level against such a figure: 高于, 不及
    to_date              words for a change since the year began, of another base than a year ago
    outlook              pieces of words that tell what is expected: "forecast", "expect"
    totals               what a table calls the row of its totals
    headings             what a table calls a column of shares, of changes, of a whole year:
                         {"share": [...], "change": [...], "year": [...]}
    notes                {"fiscal_quarter": "..."}: sentences said along with a verdict
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tieout.relations.wording.form import compile_form
from tieout.relations.wording.forms import Forms
from tieout.relations.wording.lexer import Lexer, Vocabulary, lowered, spelled
from tieout.relations.wording.shorthand import expanded

_DATA = files("tieout.relations.wording") / "data"
DEFAULT_LANGUAGE = "common"
# Norwegian by its macrolanguage, and in its other written standard.
WRITTEN_AS = {"no": "nb", "nn": "nb"}


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """One language's cues, compiled."""

    language: str
    spaced: bool
    prepositions: bool
    postpositions: bool
    lexer: Lexer
    forms: Mapping[str, Forms]
    years: frozenset[str]
    spans: frozenset[str]
    joints: frozenset[str]
    labels: re.Pattern[str]
    totals: frozenset[str]
    headings: Mapping[str, re.Pattern[str]]
    two_faced: frozenset[str]
    cases: Mapping[str, str]
    units: Mapping[str, str]
    light: frozenset[str]
    narrow: tuple[str, ...]
    outlook: tuple[str, ...]
    yardsticks: tuple[str, ...]
    beats: tuple[str, ...]
    apiece: re.Pattern[str]
    one_of: re.Pattern[str]
    to_date: tuple[str, ...]
    notes: Mapping[str, str]


@lru_cache(maxsize=16)
def cues(language: str) -> Cues:
    """Return a language's cues; without a file of its own, those that every language shares."""
    name = language.replace("_", "-").split("-", maxsplit=1)[0].lower()
    name = WRITTEN_AS.get(name, name)
    common = _read(DEFAULT_LANGUAGE) or {}
    return _compiled(_merged(common, _read(name) or {"language": name}))


def languages() -> tuple[str, ...]:
    """Return the languages that have cues of their own."""
    names = (file.name.removesuffix(".json") for file in _DATA.iterdir())
    return tuple(sorted(name for name in names if name != DEFAULT_LANGUAGE))


def _read(name: str) -> dict[str, Any] | None:
    file = _DATA / f"{name}.json"
    if not name.isalpha() or not file.is_file():
        return None
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return data


def _merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Maps key by key, lists joined with the language's own first, single values replaced."""
    merged = dict(under)
    for key, value in over.items():
        match merged.get(key), value:
            case dict() as old, dict():
                merged[key] = _merged(old, value)
            case list() as old, list():
                merged[key] = value + [item for item in old if item not in value]
            case _:
                merged[key] = value
    return merged


def _compiled(data: dict[str, Any]) -> Cues:
    words = dict(data.get("words", {}))
    words |= {f"month:{number}": names for number, names in data.get("months", {}).items()}
    words |= {f"quarter:{number}": names for number, names in data.get("quarters", {}).items()}
    words |= {f"measure:{name}": names for name, names in data.get("measures", {}).items()}
    vocabulary = Vocabulary(
        tuple(dict.fromkeys(name.partition(":")[0] for name in (*words, *_ALWAYS)))
    )
    spaced = data.get("spaced", True)
    return Cues(
        language=data["language"],
        spaced=spaced,
        prepositions=data.get("prepositions", True),
        postpositions=data.get("postpositions", False),
        lexer=Lexer.of(words, vocabulary, spaced=spaced),
        forms={kind: _forms(kind, data, vocabulary) for kind in data.get("forms", {})},
        years=frozenset(data.get("years", ())),
        spans=frozenset(data.get("spans", ())),
        joints=frozenset(data.get("joints", ())),
        totals=frozenset(data.get("totals", ())),
        headings={
            what: spelled([*map(lowered, words)], spaced=spaced)
            for what, words in data.get("headings", {}).items()
        },
        cases=data.get("cases", {}),
        two_faced=frozenset(data.get("two_faced", ())),
        units={name: unit for unit, names in data.get("units", {}).items() for name in names},
        to_date=tuple(data.get("to_date", ())),
        yardsticks=tuple(data.get("yardsticks", ())),
        apiece=spelled(data.get("apiece", ()), spaced=spaced),
        one_of=spelled(data.get("one_of", ()), spaced=spaced),
        beats=tuple(data.get("beats", ())),
        outlook=tuple(data.get("outlook", ())),
        narrow=tuple(data.get("narrow", ())),
        light=frozenset(data.get("light", ())),
        labels=spelled(_names_of_time(data), spaced=spaced),
        notes=data.get("notes", {}),
    )


def _forms(kind: str, data: dict[str, Any], vocabulary: Vocabulary) -> Forms:
    skip = (*data["skip"]["all"], *data["skip"].get(kind, ()))
    loose, phrases = tuple(data.get("loose", ())), data.get("phrases", {})
    texts = (text for form in data["forms"][kind] for text in expanded(form, phrases))
    forms = tuple(
        compile_form(kind, text, vocabulary, skip, loose) for text in dict.fromkeys(texts)
    )
    return Forms.of(forms)


def _names_of_time(data: dict[str, Any]) -> list[str]:
    named = (*data.get("quarters", {}).values(), *data.get("months", {}).values())
    return [lowered(spelling) for spellings in named for spelling in spellings]


_ALWAYS = ("measure", "month", "quarter", "historic", "scope", "anaphora", "about")
