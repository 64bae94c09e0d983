"""Words that tell a language, and its letters, from the files made by hand."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"
_UNSPACED = {"zh", "ja", "ko", "th"}
_WORD = re.compile(r"[^\W\d_]{2,40}")
_SECTIONS = (
    "not_nouns",
    "scales",
    "abbreviations",
    "currencies",
    "adjectives",
    "numbers",
    "changes",
    "fillers",
    "years",
    "not_figures",
    "extents",
    "months",
    "quarters",
    "halves",
    "qualifiers",
    "links",
    "articles",
    "conjunctions",
    "per",
    "declared",
    "fiscal",
    "vague",
    "clock",
    "telling",
)
_LISTS = {"units": ("before", "after"), "minor": ("words",), "cells": ("words",)}


def telling_words() -> dict[str, dict[str, str]]:
    """Return the words of each language as one string, for a file that stays small."""
    codes = json.loads((DATA / "common.json").read_text("utf-8"))["codes"]
    same_everywhere = {it.lower() for texts in codes.values() for it in texts}
    files = {it.stem: json.loads(it.read_text("utf-8")) for it in sorted(DATA.glob("??.json"))}
    return {
        language: _told(data, same_everywhere)
        for language, data in files.items()
        if language not in _UNSPACED
    }


def _told(data: dict[str, Any], same_everywhere: set[str]) -> dict[str, str]:
    words = {word for text in _texts(data) for word in _WORD.findall(text.lower())}
    letters = {"letters": data["letters"]} if "letters" in data else {}
    return {"words": " ".join(sorted(words - same_everywhere)), **letters}


def _texts(data: dict[str, Any]) -> Iterator[str]:
    for section in _SECTIONS:
        yield from _strings(data.get(section, []))
    for section, keys in _LISTS.items():
        for item in data.get(section, []):
            yield from _strings([item.get(key, []) for key in keys])
    for family in data.get("families", {}).values():
        yield from _strings(family.get("words", []))


def _strings(value: Any) -> Iterator[str]:
    """Yield every string inside lists and maps."""
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from _strings(inner)
        case list():
            for inner in value:
                yield from _strings(inner)
        case _:
            return
