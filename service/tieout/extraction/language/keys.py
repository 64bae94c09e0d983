"""What a spelling is found by: folded, without hyphens, with its dotted letters apart."""

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

from tieout.extraction.language.folding import fold

_DOTTED = tuple(map(chr, range(0x958, 0x960)))


@lru_cache(maxsize=1 << 13)
def keys_of(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a spelling folded, and what to find it by; once for all tables that hold it."""
    folded = fold(text)
    keys = (folded.low, unhyphened(folded.low), *_dotted(folded.low))
    return folded.plain, tuple(filter(None, dict.fromkeys(keys)))


def _dotted(text: str) -> tuple[str, ...]:
    """Return a Devanagari spelling with its dotted letters apart, and in one: both are typed."""
    if not "\u0900" <= text[:1] <= "\u097f":
        return ()
    apart = normalize("NFC", text)
    joined = apart
    for letter in _DOTTED:
        joined = joined.replace(normalize("NFC", letter), letter)
    return apart, joined


def unhyphened(text: str) -> str:
    """Return a spelling with spaces for the hyphens inside it."""
    return text[:1] + text[1:-1].replace("-", " ") + text[-1] if len(text) > 1 else text


def lengths_of(texts: Iterable[str], *, first: bool) -> dict[str, tuple[int, ...]]:
    """By the first (or last) two characters: the lengths of the spellings there, longest first."""
    found: dict[str, set[int]] = {}
    singles: set[str] = set()
    for text in texts:
        found.setdefault(text[:2] if first else text[-2:], set()).add(len(text))
        if len(text) == 1:
            singles.add(text)
    for edge, lengths in found.items():
        if edge[0 if first else -1] in singles:
            lengths.add(1)
    return {edge: tuple(sorted(lengths, reverse=True)) for edge, lengths in found.items()}
