"""Which language a text is written in: by its script, by its words, then by a library."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import pycld2  # type: ignore[import-untyped]

from tieout.lexicon.archive import archived

CHARS_MAX = 20_000
"""What decides is read from the start of a text: a document has one language."""

_DEFAULT = "en"
_FIRST = "en de fr es pt it nl sv da no pl tr ru uk id vi ro hr .."
"""Among languages that know a word equally well, the one more often written."""

_SCRIPTS = {
    "ja": r"\u3041-\u30ff\uff66-\uff9d",
    "ko": r"\u1100-\u11ff\uac00-\ud7a3",
    "zh": r"\u4e00-\u9fff",
    "th": r"\u0e00-\u0e7f",
    "he": r"\u0590-\u05ff",
    "el": r"\u0370-\u03ff",
    "ka": r"\u10a0-\u10ff",
    "hi": r"\u0900-\u097f",
    "ar": r"\u0600-\u06ff",
    "ru": r"\u0400-\u04ff",
}
_SCRIPT = {language: re.compile(f"[{signs}]") for language, signs in _SCRIPTS.items()}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_SHARED = {"hi", "ar", "ru"}
_KANA_SHARE = 20
# "148,6 billion" is what English writes with a decimal comma; German writes "Billionen".
_COMMA = re.compile(r"[0-9],[0-9]{1,2}(?![0-9])(?! ?(?:m|b|tr)illion\b)")
_WORD = re.compile(r"[^\W\d_]{2,40}")
_WORDS_FEW = 3
_WORDS_SOME = 12
_SAME = {"iw": "he", "nb": "no", "nn": "no", "zh-Hant": "zh", "tl": "fil", "jw": "jv", "ms": "id"}


@cache
def languages() -> tuple[str, ...]:
    """Return every language that has a lexicon, sorted."""
    by_hand = {it.name[: -len(".json")] for it in (files("tieout.lexicon") / "data").iterdir()}
    return tuple(sorted(archived() | set(_telling()) | (by_hand & set(_SCRIPTS))))


def detect(text: str) -> str:
    """
    Return the language of a text, one of ``languages()``; English where nothing tells.

    >>> [detect(it) for it in ("€1,2 Mrd.", "売上高は7億ドル", "La perte nette est de 3 Md€", "$5")]
    ['de', 'ja', 'fr', 'en']
    """
    text = text[:CHARS_MAX]
    script = _script(text)
    if script is not None and script not in _SHARED:
        return script
    return _by_words(text, latin=script is None) or script or _DEFAULT


def likely(text: str) -> tuple[str, ...]:
    """
    Return the languages that a few words may be of, the more often written ones first.

    >>> likely("R$ 5 mi")
    ('fr', 'pt', 'tr')
    """
    text = text[:CHARS_MAX]
    words = _WORD.findall(text.lower())
    told = _told(text, words) if len(words) <= _WORDS_FEW and _script(text) is None else []
    return tuple(told) or (detect(text),)


def _script(text: str) -> str | None:
    """Return the language that a script stands for first; None for Latin letters or for none."""
    counts = {language: len(signs.findall(text)) for language, signs in _SCRIPT.items()}
    if counts["ja"] * _KANA_SHARE > counts["zh"]:
        counts["ja"] += counts["zh"]
    language = max(counts, key=lambda it: counts[it])
    latin = len(_LATIN.findall(text))
    weight = 2 if language in {"zh", "ja", "ko", "th"} else 1
    return language if counts[language] * weight > latin else None


def _by_words(text: str, *, latin: bool) -> str | None:
    """Trust the library on sentences; on a few Latin words, the words of the lexicons alone."""
    words = _WORD.findall(text.lower())
    told = _told(text, words)
    if len(words) <= _WORDS_FEW and (told or (latin and len(words) < _WORDS_FEW)):
        return told[0] if told else None
    guess = _guess(text)
    if told and len(words) <= _WORDS_SOME:
        return guess if guess in told else told[0]
    return guess or (told[0] if told else None)


def _told(text: str, words: Iterable[str]) -> list[str]:
    """
    Return the languages that know most of the words, the more often written ones first.

    A decimal comma is no English, unless more words are English: "R148,6 billion" is South African.
    """
    known = Counter(language for word in set(words) for language in _languages_of().get(word, ()))
    others = max((count for it, count in known.items() if it != _DEFAULT), default=0)
    if _COMMA.search(text) and known[_DEFAULT] <= others:
        del known[_DEFAULT]
    most = max(known.values(), default=0)
    return sorted((it for it, count in known.items() if count == most), key=_rank)


def _rank(language: str) -> tuple[int, str]:
    return _FIRST.find(language) % len(_FIRST), language


def _guess(text: str) -> str | None:
    printable = "".join(it if it.isprintable() else " " for it in text)
    sure, _, found = pycld2.detect(printable, bestEffort=True)
    known = archived() if sure else _telling()
    names = (_SAME.get(code, code) for _, code, _, _ in found)
    return next((it for it in names if it in known), None)


@cache
def _languages_of() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _telling().items():
        for word in words.split():
            found[word] = (*found.get(word, ()), language)
    return found


@cache
def _telling() -> dict[str, str]:
    file = files("tieout.lexicon") / "data" / "telling.json"
    words: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return {language: it for language, it in words.items() if language != "source"}
