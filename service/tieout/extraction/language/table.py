"""Look-up of the longest spelling that starts, or ends, at a place of a text."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from tieout.extraction.language.folding import Folded, fold
from tieout.extraction.language.keys import keys_of, lengths_of, unhyphened

T = TypeVar("T")

_ONE = (1,)
_FULL_STOPS = "।॥"
_Meanings = dict[str, list[tuple[str | None, T]]]


@dataclass(frozen=True, slots=True)
class Spelling(Generic[T]):
    """A spelling and what it means; *exact* spellings mean it only with these capitals."""

    text: str
    meaning: T
    exact: bool = False


class Hit(NamedTuple, Generic[T]):
    """What a look-up found, and where; a tuple, for speed."""

    start: int
    end: int
    meaning: T


def is_letter(char: str) -> bool:
    """Whether a word goes on over this character; scripts without spaces never glue."""
    if char < "\u0e00":
        return char.isalpha() or (char >= "\u0900" and char not in _FULL_STOPS)
    return char.isalpha() and ("\u10a0" <= char < "\u1100" or "\u1e00" <= char < "\u2000")


class Table(Generic[T]):
    """
    Spellings by their first two and by their last two characters.

    A look-up slices the text once for every length that a spelling with these two characters has,
    longest first, so its cost does not grow with the number of spellings. A spelling that is but
    the head of one of the *ordinary* words is not found: "bina" is no thousand.
    """

    __slots__ = (
        "_endings",
        "_glued",
        "_heads",
        "_longest_ending",
        "_meanings",
        "_ordinary",
        "_singles",
        "_tails",
    )

    def __init__(
        self,
        spellings: Iterable[Spelling[T]],
        endings: Iterable[str] = (),
        ordinary: Iterable[str] = (),
        *,
        glued: bool = False,
    ) -> None:
        self._meanings: _Meanings[T] = {}
        for spelling in spellings:
            self._add(spelling)
        self._singles = frozenset(text for text in self._meanings if len(text) == 1)
        self._heads = lengths_of(self._meanings, first=True)
        self._tails = lengths_of(self._meanings, first=False)
        self._endings = frozenset(fold(ending).low.lstrip("-") for ending in endings)
        self._longest_ending = max(map(len, self._endings), default=0)
        self._ordinary = tuple(fold(word).low for word in ordinary)
        self._glued = glued

    def _add(self, spelling: Spelling[T]) -> None:
        plain, keys = keys_of(spelling.text)
        exact = plain if spelling.exact else None
        for key in keys:
            variants = self._meanings.setdefault(key, [])
            if all(known != exact for known, _ in variants):
                variants.append((exact, spelling.meaning))

    def after(self, text: Folded, at: int) -> Hit[T] | None:
        """Return the longest spelling that starts at *at*, or None."""
        low = text.low
        edge = low[at : at + 2]
        lengths = self._heads.get(edge)
        if lengths is None:
            if edge[:1] not in self._singles:
                return None
            lengths = _ONE
        for length in lengths:
            end = at + length
            key = low[at:end]
            variants = self._meanings.get(key)
            if variants is None:
                if "-" not in key:
                    continue
                variants = self._meanings.get(unhyphened(key))
            if variants is None or end > len(low):
                continue
            for exact, meaning in variants:
                if exact is None or exact == text.plain[at:end]:
                    whole = end if self._glued else self.past_ending(low, end)
                    glued = length == 1 and whole != end
                    if whole is not None and not glued and not self._is_ordinary(low, at, end):
                        return Hit(at, whole, meaning)
                    break
        return None

    def within(self, text: Folded) -> Hit[T] | None:
        """Return the first spelling that stands anywhere in a text; for short texts."""
        hits = (self.after(text, at) for at in range(len(text.plain)))
        return next((hit for hit in hits if hit is not None), None)

    def before(self, text: Folded, end: int) -> Hit[T] | None:
        """Return the longest spelling that ends at *end* and starts a word, or None."""
        low = text.low
        edge = low[end - 2 : end] if end > 1 else low[: max(end, 0)]
        lengths = self._tails.get(edge)
        if lengths is None:
            if edge[-1:] not in self._singles:
                return None
            lengths = _ONE
        for length in lengths:
            start = end - length
            if start < 0:
                continue
            key = low[start:end]
            variants = self._meanings.get(key)
            if variants is None:
                if "-" not in key:
                    continue
                variants = self._meanings.get(unhyphened(key))
            if variants is None or (start and _is_inside(low[start - 1], key[0])):
                continue
            for exact, meaning in variants:
                if exact is None or exact == text.plain[start:end]:
                    return Hit(start, end, meaning)
        return None

    def past_ending(self, low: str, end: int) -> int | None:
        """Return where the word ends: here, or after a known ending; None inside a word."""
        if end >= len(low) or not is_letter(low[end]) or not is_letter(low[end - 1]):
            return end
        stop = end
        while stop < len(low) and stop - end <= self._longest_ending and is_letter(low[stop]):
            stop += 1
        return stop if low[end:stop] in self._endings else None

    def _is_ordinary(self, low: str, at: int, end: int) -> bool:
        """Whether what was found goes on as an ordinary word."""
        if not low.startswith(self._ordinary, at):
            return False
        return any(len(word) > end - at and low.startswith(word, at) for word in self._ordinary)


def _is_inside(before: str, first: str) -> bool:
    """Whether a word that begins so would begin inside another word, in Hangul, too."""
    if is_letter(first):
        return is_letter(before)
    return "가" <= first <= "힣" and "가" <= before <= "힣"
