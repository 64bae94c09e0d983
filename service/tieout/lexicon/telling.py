"""The words and letters that tell in which language a text is written."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_KNOWN = 0.15
_AT_HOME = 0.3
_ABROAD = 1.0


@dataclass(frozen=True, slots=True)
class Telling:
    """
    What the languages with a file of their own know.

    *words*: by word, the languages that have it, and how much it says for each of them: the fewer
    they are, the more. *letters*: by language, those that it writes beyond a to z.
    """

    languages: frozenset[str]
    words: Mapping[str, tuple[tuple[str, ...], float]]
    letters: Mapping[str, frozenset[str]]

    def knowing(self, words: Iterable[str]) -> Counter[str]:
        """Return how many of some words each language knows."""
        return Counter(it for word in set(words) for it in self.words.get(word, ((), 0))[0])

    def scores(self, words: Iterable[str], letters: frozenset[str]) -> dict[str, float]:
        """Return what words, and letters beyond a to z, say for each language; 0 for the rest."""
        found = dict.fromkeys(self.languages, 0.0)
        for word in set(words):
            languages, weight = self.words.get(word, ((), 0.0))
            for language in languages:
                found[language] += weight
        for language, own in self.letters.items() if letters else ():
            strange = len(letters - own)
            found[language] += -_ABROAD * strange if strange else _AT_HOME
        return found


@cache
def telling() -> Telling:
    """Return what is known, from a file made of the lexicons by ``building``."""
    file = files("tieout.lexicon") / "data" / "telling.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    del data["source"]
    having: dict[str, list[str]] = {}
    for language, it in data.items():
        for word in it["words"].split():
            having.setdefault(word, []).append(language)
    return Telling(
        frozenset(data),
        {word: (tuple(them), 1 / len(them) + _KNOWN) for word, them in having.items()},
        {language: frozenset(it["letters"]) for language, it in data.items() if "letters" in it},
    )
