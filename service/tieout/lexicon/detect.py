"""Which language a text is written in: by its script, by its words and letters, and a library."""

import re
from functools import cache
from importlib.resources import files

import pycld2  # type: ignore[import-untyped] # ships no types

from tieout.lexicon.archive import archived
from tieout.lexicon.telling import telling

CHARS_MAX = 2_000
"""What decides is read from the start and from the middle of a text."""

_DEFAULT = "en"
_FIRST = "en de fr es pt it nl sv da no pl tr ru uk id vi ro hr .."
"""Among languages that know a word equally well, the one more often written."""

_SCRIPTS = {
    "ja": "\u3041-\u30ff\uff66-\uff9d",
    "ko": "\u1100-\u11ff\uac00-\ud7a3",
    "zh": "\u4e00-\u9fff",
    "th": "\u0e00-\u0e7f",
    "he": "\u0590-\u05ff",
    "el": "\u0370-\u03ff",
    "ka": "\u10a0-\u10ff",
    "hi": "\u0900-\u097f",
    "ar": "\u0600-\u06ff",
    "ru": "\u0400-\u04ff",
}
_SCRIPT = {language: re.compile(f"[{signs}]") for language, signs in _SCRIPTS.items()}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_SHARED = {"hi": {"hi"}, "ar": {"ar", "fa"}, "ru": {"ru", "uk", "bg", "mn"}}
"""Scripts of several languages: those among them that have files of their own."""

_KANA_SHARE = 20
# "148,6 billion" is what English writes with a decimal comma; German writes "Billionen".
_COMMA = re.compile(r"[0-9],[0-9]{1,2}(?![0-9])(?! ?(?:m|b|tr)illion\b)")
_WORD = re.compile(r"[^\W\d_]{2,40}")
_LETTER = re.compile(r"[^\W\d_a-z]")
_WORDS_FEW = 3
_WORDS_SOME = 12
_COMMA_SAYS = -0.8
_GUESS_SAYS = 1.0
_HOME_SAYS = 0.2
_FAR = 1.5
_NEARLY = 1e-9
_YEN = "円"
"""Japanese writes the sign so, and Chinese does not."""

_SAME = {"iw": "he", "nb": "no", "nn": "no", "zh-Hant": "zh", "tl": "fil", "jw": "jv", "ms": "id"}


@cache
def languages() -> tuple[str, ...]:
    """Return every language that has a lexicon, sorted."""
    by_hand = {it.name[: -len(".json")] for it in (files("tieout.lexicon") / "data").iterdir()}
    return tuple(sorted(archived() | telling().languages | (by_hand & set(_SCRIPTS))))


def detect(text: str) -> str:
    """
    Return the language of a text, one of ``languages()``; English where nothing tells.

    >>> [detect(it) for it in ("€1,2 Mrd.", "売上高は7億ドル", "La perte nette est de 3 Md€", "$5")]
    ['de', 'ja', 'fr', 'en']
    """
    text = _sample(text)
    script = _script(text)
    if script is not None and script not in _SHARED:
        return script
    return _by_words(text, script) or script or _DEFAULT


def likely(text: str) -> tuple[str, ...]:
    """
    Return the languages that a few words may be of, the more often written ones first.

    >>> "pt" in likely("R$ 5 mi")
    True
    """
    words = _WORD.findall(_sample(text).lower())
    if len(words) > _WORDS_FEW or _script(text) is not None:
        return (detect(text),)
    known = telling().knowing(words)
    if _COMMA.search(text) and known[_DEFAULT] <= max(known.values(), default=0):
        del known[_DEFAULT]
    most = max(known.values(), default=0)
    them = sorted((it for it, count in known.items() if count == most), key=_rank)
    return tuple(them) or (detect(text),)


def written_in(text: str) -> tuple[str, ...]:
    """
    Return the languages that signs of no Latin letter tell, however few they are among others.

    >>> written_in("HK$5億"), written_in("5000万円"), written_in("$5")
    (('zh',), ('ja',), ())
    """
    script = _script("".join(it for it in _sample(text) if not _LATIN.match(it)))
    return () if script is None else (script,)


def _sample(text: str) -> str:
    if len(text) <= CHARS_MAX:
        return text
    half, middle = CHARS_MAX // 2, len(text) // 2
    return f"{text[:half]} {text[middle : middle + half]}"


def _script(text: str) -> str | None:
    """Return the language that a script stands for first; None for Latin letters or for none."""
    if text.isascii():
        return None
    counts = {language: len(signs.findall(text)) for language, signs in _SCRIPT.items()}
    if counts["ja"] * _KANA_SHARE > counts["zh"] or _YEN in text:
        counts["ja"] += counts["zh"]
    language = max(counts, key=lambda it: counts[it])
    latin = len(_LATIN.findall(text))
    weight = 2 if language in {"zh", "ja", "ko", "th"} else 1
    return language if counts[language] * weight > latin else None


def _by_words(text: str, script: str | None) -> str | None:
    """Weigh what the words, the letters and the library say."""
    low = text.lower()
    words = set(_WORD.findall(low))
    score = telling().scores(words, frozenset(_LETTER.findall(low)))
    if _COMMA.search(text):
        score[_DEFAULT] += _COMMA_SAYS
    if (script is not None or len(words) > _WORDS_FEW) and not _is_clear(score, len(words)):
        other = _ask(text, score, len(words))
        if other is not None:
            return other
    own = _SHARED.get(script or "", telling().languages)
    best = max(score[it] for it in own)
    told = [it for it in own if score[it] > best - _NEARLY]
    return min(told, key=_rank) if best > 0 else None


def _is_clear(score: dict[str, float], words: int) -> bool:
    """Whether one language knows most of many words, and the next one far fewer."""
    second, best = sorted(score.values())[-2:]
    return words > _WORDS_SOME and best > _HOME_SAYS * words and best > _FAR * second


def _ask(text: str, score: dict[str, float], words: int) -> str | None:
    """
    Add what the library says to the score; return what it is sure of and the lexicons cannot know.

    It is trusted with sentences, less with a few words, and not where most words are known.
    """
    best = max(score.values())
    sure, guesses = _guesses(text)
    for place, language in enumerate(guesses[:2], start=1):
        if language in score:
            score[language] += _GUESS_SAYS * (2 if words > _WORDS_SOME else 1) / place
    first = guesses[0] if guesses else None
    strange = sure and first not in score and first in archived()
    return first if strange and best < _HOME_SAYS * words else None


def _rank(language: str) -> tuple[int, str]:
    return _FIRST.find(language) % len(_FIRST), language


def _guesses(text: str) -> tuple[bool, list[str]]:
    printable = "".join(it if it.isprintable() else " " for it in text)
    sure, _, found = pycld2.detect(printable, bestEffort=True)
    return sure, [_SAME.get(code, code) for _, code, _, _ in found if code != "un"]
