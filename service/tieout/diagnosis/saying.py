"""Sentences by their keys: the messages of each language are data."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from tieout.checks import Note

FALLBACK = "en"
TRADITIONAL = "zh-Hant"
TRADITIONAL_TAGS = frozenset({"hant", "hk", "mo", "tw"})


def say(note: Note | str, language: str = FALLBACK) -> str:
    """
    Return the sentence of a note in a language, in English where we do not speak it.

    >>> say(Note("rate.past_last_print", (("day", "2026-10-30"),)))
    'The rates end on 2026-10-30, before the day of the document.'
    """
    key, words = (note, {}) if isinstance(note, str) else (note.key, dict(note.words))
    sentences = messages(language)
    return sentences.get(key, messages(FALLBACK)[key]).format_map(_Words(words))


class _Words(dict[str, str]):
    """Words for a sentence; one that nobody knows is a question mark, not a failure."""

    def __missing__(self, key: str) -> str:
        return "?"


@cache
def messages(language: str) -> Mapping[str, str]:
    """Return the sentences of a language; those of its script serve all regions that write it."""
    found: Mapping[str, str] = json.loads(_file(spoken(language)).read_text("utf-8"))["messages"]
    return found


@cache
def spoken(language: str) -> str:
    """
    Return the language in which a message is told: the one asked for, or the one it falls back to.

    >>> spoken("zh-HK"), spoken("de")
    ('zh-Hant', 'en')
    """
    first, *rest = language.lower().replace("_", "-").split("-")
    name = TRADITIONAL if first == "zh" and not TRADITIONAL_TAGS.isdisjoint(rest) else first
    return name if first.isalpha() and _file(name).is_file() else FALLBACK


def _file(name: str) -> Traversable:
    return resources.files("tieout.diagnosis") / "data" / "messages" / f"{name}.json"
