"""What a clause holds: its figures by class, and the cues that stand beside and between them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tieout.figures import Figure
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import FIGURES, Token

PASSED_WORDS = "about anaphora definite basis filler measure yoy quarter month"
PASSED = frozenset(PASSED_WORDS.split())
UNTELLING = frozenset(("about", "comma", "anaphora", "definite", "basis", "filler"))
NEAR_CHARS_MAX = 40
FIGURE_NAMES = frozenset(FIGURES)
COMPOUND = re.compile(r"(?:['’]s?)?\s?|\sof\s(?:the\s)?|的")


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A run of tokens without a break: where it stands in its sentence."""

    text: Text
    sentence: Sentence
    first: int
    tokens: Sequence[Token]

    @property
    def names(self) -> frozenset[str]:
        return frozenset(it.name for it in self.tokens)

    def places(self, *names: str) -> list[int]:
        """Return where the figures of some classes stand."""
        return [at for at, it in enumerate(self.tokens) if it.name in names]

    def figure(self, at: int) -> Figure:
        return self.text.figures[self.tokens[at].value]

    def before(self, at: int, *, most: int = 2) -> list[str]:
        """Return the cues right before a figure, the nearest first, up to another figure."""
        found: list[str] = []
        for token in reversed(self.tokens[:at]):
            if token.name in FIGURE_NAMES or len(found) == most:
                break
            if token.name not in PASSED:
                found.append(token.name)
        return found

    def behind(self, at: int) -> str | None:
        """Return the class of the token right behind a figure."""
        ahead = self.tokens[at + 1 : at + 2]
        return ahead[0].name if ahead else None

    def beside(self, at: int, step: int) -> Token | None:
        """Return the nearest telling token before or behind one, if it stands close."""
        here = at + step
        while 0 <= here < len(self.tokens) and self.tokens[here].name in UNTELLING:
            here += step
        if not 0 <= here < len(self.tokens):
            return None
        low, high = sorted((at, here))
        gap = self.tokens[high].start - self.tokens[low].end
        return self.tokens[here] if gap <= NEAR_CHARS_MAX else None

    @property
    def measures(self) -> frozenset[str]:
        """What is measured; "the fund's assets" are one thing, and so is the "cost of sales"."""
        tokens = [it for it in self.tokens if it.name == "measure"]
        written = self.sentence.text
        lone = (
            it
            for it, ahead in pairwise([*tokens, None])
            if it and (ahead is None or not COMPOUND.fullmatch(written, it.end, ahead.start))
        )
        return frozenset(it.value for it in lone)

    def parts(self) -> Iterator["Clause"]:
        """Yield what stands before and behind ", and" where a measure follows: a new subject."""
        names, first = [it.name for it in self.tokens], 0
        for at in range(1, len(names) - 1):
            if names[at - 1 : at + 2] == ["comma", "and", "measure"]:
                yield self._part(first, at - 1)
                first = at + 1
        if first:
            yield self._part(first, len(names))

    def _part(self, first: int, last: int) -> "Clause":
        return Clause(self.text, self.sentence, self.first + first, self.tokens[first:last])

    def between(self, one: int, other: int) -> set[str]:
        """Return the classes of what stands between two places."""
        low, high = sorted((one, other))
        return {it.name for it in self.tokens[low + 1 : high]}

    def measure(self, at: int) -> str | None:
        """Return the measure named before a figure, with no amount between, or right behind."""
        for token in reversed(self.tokens[:at]):
            if token.name in FIGURE_NAMES - {"percent", "points"}:
                break
            if token.name == "measure":
                return token.value
        behind = (it.value for it in self.tokens[at + 1 : at + 3] if it.name == "measure")
        return next(behind, None)
