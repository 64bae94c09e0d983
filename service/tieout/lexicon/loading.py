"""A language's lexicon, merged from its files."""

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

from tieout.errors import UnknownLanguage
from tieout.lexicon.archive import from_archive
from tieout.lexicon.lexicon import Lexicon
from tieout.lexicon.making import Data, lexicon_of

_DATA = files("tieout.lexicon") / "data"
_CODE_CHARS = (2, 3)
_SAME = {"nb": "no", "nn": "no", "tl": "fil", "iw": "he", "in": "id", "mo": "ro", "yue": "zh"}


@lru_cache(maxsize=16)
def load(language: str) -> Lexicon:
    """
    Return a language's lexicon; a script or region subtag is dropped where it has no file.

    ``und`` is English words with separators of any language, for strings that nobody can place.

    >>> load("en-GB").language
    'en'
    """
    first, *others = language.replace("_", "-").split("-")
    if len(first) not in _CODE_CHARS:
        raise UnknownLanguage("a language is named by two or three letters")
    tags = [_SAME.get(first.lower(), first.lower()), *others]
    names = ("-".join(tags[:length]) for length in range(len(tags), 0, -1))
    name = next((name for name in names if name and _parts(name)), None)
    if name is None:
        raise UnknownLanguage("there is no lexicon for this language")
    merged = _read("common.json") or {}
    for part in _parts(name):
        merged = _merge(merged, part)
    return lexicon_of(name, merged)


def _parts(name: str) -> list[Data]:
    if not name.replace("-", "").isalnum():
        return []
    own = _read(f"{name}.json")
    like = [] if own is None or "like" not in own else _parts(own["like"])
    return [*like, *(part for part in (from_archive(name), own) if part is not None)]


def _read(name: str) -> Data | None:
    file = _DATA / name
    if not file.is_file():
        return None
    data: Data = json.loads(file.read_text(encoding="utf-8"))
    return data


def _merge(under: Any, over: Any) -> Any:
    match under, over:
        case dict(), dict():
            keys = dict.fromkeys([*under, *over])
            return {key: _merge(under.get(key), over.get(key)) for key in keys}
        case list(), list():
            return over + [item for item in under if item not in over]
        case _:
            return under if over is None else over
