"""Words that bend an amount ("about", "more than"): where they begin, and where they end."""

from collections.abc import Iterable
from dataclasses import dataclass

from tieout.errors import UnknownLanguage
from tieout.figures import Figure, Qualifier
from tieout.lexicon import Lexicon, load
from tieout.relations.wording.lexer import lowered

# "At least" and "up to" are often told by words that lead to an amount: "from", "to".
BENDING = (Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.MORE_THAN, Qualifier.LESS_THAN)


@dataclass(frozen=True, slots=True)
class Bends:
    """Spellings by their side, and how long they are, the longest first."""

    before: frozenset[str]
    behind: frozenset[str]
    lengths: tuple[int, ...]
    spaced: bool

    @classmethod
    def of(cls, language: str) -> "Bends":
        """Return a language's; none where it has no lexicon."""
        try:
            lexicon = load(language)
        except UnknownLanguage:
            return cls(frozenset(), frozenset(), (), spaced=True)
        before = _spellings(lexicon, "before")
        behind = _spellings(lexicon, "after")
        lengths = sorted({len(it) for it in before | behind}, reverse=True)
        return cls(before, behind, tuple(lengths), lexicon.spaced)

    def around(self, text: str, figure: Figure, start: int, end: int) -> tuple[int, int]:
        """Return from where to where a figure's words reach in a (lowered) text."""
        if figure.qualifier not in BENDING:
            return start, end
        at = start - (text[max(start - 1, 0) : start] == " ")
        before = (it for it in self.lengths if it <= at and text[at - it : at] in self.before)
        first = next((at - it for it in before), None)
        if first is not None and (first == 0 or not self._runs_on(text, first - 1, first)):
            return first, end
        at = end + text.startswith(" ", end)
        behind = (it for it in self.lengths if text[at : at + it] in self.behind)
        last = next((min(at + it, len(text)) for it in behind), None)
        return start, end if last is None or self._runs_on(text, last - 1, last) else last

    def _runs_on(self, text: str, one: int, other: int) -> bool:
        """Whether two neighbouring places are inside of one word."""
        return self.spaced and text[one].isalnum() and text[other : other + 1].isalnum()


def _spellings(lexicon: Lexicon, side: str) -> frozenset[str]:
    beside = [it for key, it in lexicon.qualifiers.items() if key in BENDING]
    words: Iterable[str] = (word for it in beside for word in getattr(it, side))
    return frozenset(map(lowered, words))
