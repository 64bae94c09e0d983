"""Words that tell a language, from the files made by hand: small words, scale words, units."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "data"
_LETTERS_MIN = 2
_UNSPACED = {"zh", "ja", "ko", "th"}


def telling_words() -> dict[str, str]:
    """Return the words of each language as one string, for a file that stays small."""
    codes = json.loads((DATA / "common.json").read_text("utf-8"))["codes"]
    same_everywhere = {it.lower() for it in codes}
    files = {it.stem: json.loads(it.read_text("utf-8")) for it in sorted(DATA.glob("??.json"))}
    return {
        language: " ".join(sorted(set(_words(data)) - same_everywhere))
        for language, data in files.items()
        if language not in _UNSPACED
    }


def _words(data: dict[str, Any]) -> Iterator[str]:
    sections = [data.get("not_nouns", []), *data.get("scales", {}).values()]
    sections += data.get("abbreviations", {}).values()
    sections += [unit.get("after", []) for unit in data.get("units", [])]
    sections += [minor["words"] for minor in data.get("minor", [])]
    sections += data.get("currencies", {}).values()
    for spellings in sections:
        for spelling in spellings:
            for word in spelling.lower().split():
                plain = word.strip(".'")
                if len(plain) >= _LETTERS_MIN and plain.isalpha():
                    yield plain
