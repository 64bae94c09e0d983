"""Which currency an ambiguous mark stands for: the text decides before the caller, he before us."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from tieout.extraction.language.mark import Mark
from tieout.extraction.placed import Placed
from tieout.figures import Kind, ResolvedBy
from tieout.lexicon import Family

APPOSITION = 28
_NEIGHBOURS = 20

Families: TypeAlias = Mapping[str, Family]


@dataclass(frozen=True, slots=True)
class Choice:
    """The currency chosen, what else the mark may mean, and what chose."""

    currency: str | None = None
    alternatives: tuple[str, ...] = ()
    by: ResolvedBy | None = None


def resolve(placed: Sequence[Placed], home: str | None, families: Families) -> list[Choice]:
    """
    Choose for every amount: sentence, document, region (*home*), language, in this order.

    Whatever was chosen, the rivals of its family stay as alternatives.
    Only a fuller spelling of the same mark decides ("US$" for "$", "Canadian dollars" for
    "dollars"), the language's own before the nearest. One that restates a bare mark anywhere
    ("HK$5 billion ($640 million)") shows that the bare mark means something else.
    """
    resolver = _Resolver(placed, home, families)
    return [resolver.choice(at) for at in range(len(placed))]


@dataclass(frozen=True, slots=True)
class _Fuller:
    """The amounts whose mark says more than a bare one: their places, in order, and codes."""

    places: list[int]
    codes: list[str]
    known: frozenset[str]


class _Resolver:
    def __init__(self, placed: Sequence[Placed], home: str | None, families: Families) -> None:
        self.placed, self.home, self.families = placed, home, families
        self.explicit = [
            (at, it.sure, it.written.lower()) for at, it in enumerate(placed) if it.sure is not None
        ]
        self.apposed = _apposed(placed)
        self.fuller: dict[tuple[Mark, str], _Fuller] = {}

    def choice(self, at: int) -> Choice:
        mark = self.placed[at].amount.mark
        if mark is None or mark.kind is not Kind.MONEY:
            return _NO_CHOICE
        if mark.sure:
            return Choice(mark.of[0])
        written = self.placed[at].written.lower()
        rivals = self._rivals(mark)
        for code, by in self._candidates(at, mark, written):
            if code is not None and code in mark.of:
                return Choice(code, tuple(other for other in rivals if other != code), by)
        return Choice(None, mark.of)

    def _candidates(
        self, at: int, mark: Mark, written: str
    ) -> Iterator[tuple[str | None, ResolvedBy]]:
        fuller = self._fuller(mark, written)
        default = mark.of[0] if mark.minor else mark.default
        yield self._in_sentence(at, fuller, default), ResolvedBy.SENTENCE
        yield self._in_document(at, fuller, default), ResolvedBy.DOCUMENT
        yield self.home, ResolvedBy.REGION
        if (written, default) not in self.apposed:
            yield default, ResolvedBy.LANGUAGE

    def _rivals(self, mark: Mark) -> tuple[str, ...]:
        """Return the currencies that a bare mark stands for in print."""
        family = self.families.get(mark.family or "")
        if family is None:
            return mark.of
        return tuple(code for code in mark.of if code in family.rivals)

    def _fuller(self, mark: Mark, written: str) -> _Fuller:
        known = self.fuller.get((mark, written))
        if known is not None:
            return known
        found = [
            (place, code)
            for place, code, spelling in self.explicit
            if code in mark.of
            and (mark.minor or written in spelling)
            and (written, code) not in self.apposed
        ]
        codes = [code for _, code in found]
        made = _Fuller([place for place, _ in found], codes, frozenset(codes))
        self.fuller[mark, written] = made
        return made

    def _in_sentence(self, at: int, fuller: _Fuller, usual: str | None) -> str | None:
        """Return the usual member if the sentence has it, else the nearest there."""
        here = self.placed[at]
        middle = bisect_left(fuller.places, at)
        near = range(max(middle - _NEIGHBOURS, 0), min(middle + _NEIGHBOURS, len(fuller.places)))
        within = [
            (abs(fuller.places[i] - at), fuller.codes[i])
            for i in near
            if _same_sentence(self.placed[fuller.places[i]], here)
        ]
        if any(code == usual for _, code in within):
            return usual
        return min(within)[1] if within else None

    def _in_document(self, at: int, fuller: _Fuller, usual: str | None) -> str | None:
        """Return the usual member if the document has it, else the nearest."""
        if usual in fuller.known:
            return usual
        middle = bisect_left(fuller.places, at)
        beside = range(max(middle - 1, 0), min(middle + 1, len(fuller.places)))
        near = [(abs(fuller.places[i] - at), fuller.codes[i]) for i in beside]
        return min(near)[1] if near else None


def _same_sentence(one: Placed, other: Placed) -> bool:
    return one.block == other.block and one.sentence == other.sentence


def _apposed(placed: Sequence[Placed]) -> set[tuple[str, str | None]]:
    """Return the bare marks, each with a currency that stands beside one of them as its like."""
    found: set[tuple[str, str | None]] = set()
    for one, other in pairwise(placed):
        if one.block != other.block or other.amount.start - one.amount.end > APPOSITION:
            continue
        for bare, sure in ((one, other.sure), (other, one.sure)):
            if sure is not None and bare.sure is None and other.restates:
                found.add((bare.written.lower(), sure))
    return found


_NO_CHOICE = Choice()
