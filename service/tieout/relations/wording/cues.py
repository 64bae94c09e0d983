"""Cues: the words by which a language says that figures belong together, compiled."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

from tieout.relations.wording.bends import Bends
from tieout.relations.wording.form import Form, compile_form
from tieout.relations.wording.forms import Forms
from tieout.relations.wording.lexer import Lexer, Vocabulary, lowered, spelled
from tieout.relations.wording.owners import Owners
from tieout.relations.wording.shorthand import expanded
from tieout.relations.wording.source import source


@dataclass(frozen=True, slots=True, eq=False)
class Cues:
    """One language's cues, compiled."""

    language: str
    spaced: bool
    prepositions: bool
    postpositions: bool
    lexer: Lexer
    bends: Bends
    forms: Forms
    years: frozenset[str]
    spans: frozenset[str]
    joints: frozenset[str]
    labels: re.Pattern[str]
    totals: frozenset[str]
    subtotals: frozenset[str]
    lines: Mapping[str, str]
    references: frozenset[str]
    exact: frozenset[str]
    headings: Mapping[str, re.Pattern[str]]
    comparatives: re.Pattern[str]
    also_from: frozenset[str]
    two_faced: frozenset[str]
    cases: Mapping[str, str]
    units: Mapping[str, str]
    light: frozenset[str]
    narrow: tuple[str, ...]
    outlook: tuple[str, ...]
    within: re.Pattern[str]
    yardsticks: tuple[str, ...]
    beats: tuple[str, ...]
    apiece: re.Pattern[str]
    one_of: re.Pattern[str]
    relatives: re.Pattern[str]
    apposed: re.Pattern[str]
    back: re.Pattern[str]
    respectively: tuple[str, ...]
    last_year: frozenset[str]
    so_far: tuple[str, ...]
    to_date: tuple[str, ...]
    owners: Owners
    notes: Mapping[str, str]


@lru_cache(maxsize=16)
def cues(language: str) -> Cues:
    """Return a language's cues; without a file of its own, those that every language shares."""
    return _compiled(source(language))


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
        bends=Bends.of(data["language"]),
        forms=Forms.of(
            chain.from_iterable(_forms(it, data, vocabulary) for it in data.get("forms", ()))
        ),
        years=frozenset(data.get("years", ())),
        spans=frozenset(data.get("spans", ())),
        joints=frozenset(data.get("joints", ())),
        totals=frozenset(data.get("totals", ())),
        subtotals=frozenset(data.get("subtotals", ())),
        lines=_lines(**data),
        references=frozenset(data.get("references", ())),
        exact=frozenset(data.get("exact", ())),
        headings={
            what: spelled([*map(lowered, words)], spaced=spaced)
            for what, words in data.get("headings", {}).items()
        },
        cases=data.get("cases", {}),
        comparatives=_comparatives(**data.get("comparatives", {})),
        also_from=frozenset(data.get("also_from", ())),
        two_faced=frozenset(data.get("two_faced", ())),
        units={name: unit for unit, names in data.get("units", {}).items() for name in names},
        last_year=frozenset(data.get("last_year", ())),
        so_far=tuple(data.get("so_far", ())),
        to_date=tuple(data.get("to_date", ())),
        within=spelled(data.get("within", ()), spaced=spaced),
        yardsticks=tuple(data.get("yardsticks", ())),
        apiece=spelled(data.get("apiece", ()), spaced=spaced),
        one_of=spelled(data.get("one_of", ()), spaced=spaced),
        relatives=spelled(data.get("relatives", ()), spaced=spaced),
        apposed=_apposed(**data.get("apposed", {}), spaced=spaced),
        back=spelled(data.get("back", ()), spaced=spaced),
        respectively=tuple(data.get("respectively", ())),
        beats=tuple(data.get("beats", ())),
        outlook=tuple(data.get("outlook", ())),
        narrow=tuple(data.get("narrow", ())),
        light=frozenset(data.get("light", ())),
        labels=spelled(_names_of_time(data), spaced=spaced),
        owners=Owners.of_words(data.get("owners", {})),
        notes=data.get("notes", {}),
    )


def _lines(
    lines: Mapping[str, Sequence[str]],
    totals: Sequence[str],
    subtotals: Sequence[str],
    **_: object,
) -> dict[str, str]:
    """Return the roles of labelled lines; a plain total is what is due, a plain subtotal net."""
    plain = dict.fromkeys(totals, "due") | dict.fromkeys(subtotals, "net")
    return plain | {label: role for role, labels in lines.items() for label in labels}


def _forms(kind: str, data: dict[str, Any], vocabulary: Vocabulary) -> Iterator[Form]:
    skip = (*data["skip"]["all"], *data["skip"].get(kind, ()))
    loose, phrases = tuple(data.get("loose", ())), data.get("phrases", {})
    texts = (text for form in data["forms"][kind] for text in expanded(form, phrases))
    return (compile_form(kind, it, vocabulary, skip, loose) for it in dict.fromkeys(texts))


def _apposed(
    lead: Sequence[str] = (), link: Sequence[str] = (), *, spaced: bool
) -> re.Pattern[str]:
    first, last = (spelled(it, spaced=spaced).pattern for it in (lead, link))
    return re.compile(rf"{first}[^,;:]{{0,{APPOSED_CHARS_MAX}}}{last}")


def _comparatives(rise: Sequence[str] = (), fall: Sequence[str] = ()) -> re.Pattern[str]:
    up, down = (spelled(it, spaced=True).pattern for it in (rise, fall))
    return re.compile(rf"\s(?:(?P<rise>{up})|(?P<fall>{down}))")


def _names_of_time(data: dict[str, Any]) -> list[str]:
    named = (*data.get("quarters", {}).values(), *data.get("months", {}).values())
    return [lowered(spelling) for spellings in named for spelling in spellings]


APPOSED_CHARS_MAX = 40
_ALWAYS = ("measure", "month", "quarter", "historic", "scope", "anaphora", "about", "bound")
