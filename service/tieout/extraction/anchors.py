"""The places of a text where a figure may begin: its digits, and the words that open a number."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar

_YEAR_DIGITS = 4
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=16)
def _anchors(by: Grammar) -> re.Pattern[str]:
    if by.lexicon.spaced:
        return re.compile(r"[0-9]++|[^\W\d_]++|[½¼¾]")
    return re.compile(f"[0-9]++|[{re.escape(by.openings.first_characters)}]|[½¼¾]")


def _has_prefix(word: str, starters: frozenset[str]) -> bool:
    """Whether a word of a language that glues numbers may begin with one."""
    return word[:4] in starters or word[:3] in starters or word[:2] in starters


def _before_word(anchor: re.Match[str]) -> bool:
    """Whether a word may follow the digits, as a month follows a day."""
    following = anchor.string[anchor.end() : anchor.end() + 1]
    return following in {" ", "."} or not following.isascii()


def anchors(text: Folded, by: Grammar, times: list[int], *, whole: bool) -> Iterator[int]:
    """
    Yield the places where a figure may begin; note in *times* those where a period may.

    In a *whole* string a scale word may open a number, too.
    """
    spaced, glued, may = by.lexicon.spaced, by.lexicon.glued, by.openings
    opening = may.opening
    for anchor in _anchors(by).finditer(text.low):
        word = anchor[0]
        if word[0] <= "9":
            if len(word) == _YEAR_DIGITS or (len(word) < _YEAR_DIGITS and _before_word(anchor)):
                times.append(anchor.start())
        elif whole and word in may.scale_starters:
            pass
        elif word not in opening and spaced and not (glued and _has_prefix(word, may.starters)):
            continue
        elif word in may.times:
            times.append(anchor.start())
        elif word in may.plain_articles and not _leads_on(text, anchor.end() + 1, by):
            continue
        yield anchor.start()


def _leads_on(text: Folded, at: int, by: Grammar) -> bool:
    """Whether the word after an article may make a number of it: a million, a third."""
    found = _WORD.match(text.low, at)
    return found is not None and found[0] in by.openings.after_article
