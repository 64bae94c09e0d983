"""A text as the relations see it: its sentences, its figures, what has been claimed so far."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tieout.documents import BlockKind, Document
from tieout.figures import Figure, FigureId
from tieout.relations.texts.sentence import Sentence, sentences
from tieout.relations.texts.subject import Subject
from tieout.relations.wording.cues import Cues
from tieout.relations.wording.lexer import FIGURES, Token, lowered

FIGURE_NAMES = frozenset(FIGURES)


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """
    One document with its sentences in order, its figures by id, and where each of them stands.

    ``home`` and ``index`` give a figure's sentence and its token there, ``titles`` are the numbers
    of the blocks that are titles; ``subjects``, ``told`` and ``historic`` remember what was asked
    of a sentence or a figure before.
    """

    document: Document
    cues: Cues
    sentences: tuple[Sentence, ...]
    figures: dict[FigureId, Figure]
    home: Mapping[FigureId, Sentence] = field(default_factory=dict)
    index: Mapping[FigureId, int] = field(default_factory=dict)
    titles: Sequence[int] = ()
    subjects: dict[tuple[int, int], Subject] = field(default_factory=dict)
    told: dict[FigureId, Subject | None] = field(default_factory=dict)
    historic: dict[tuple[int, int], bool] = field(default_factory=dict)

    def section(self, figure: FigureId) -> int:
        """Return how many titles stand before a figure, or are where it stands."""
        return bisect_right(self.titles, self.home[figure].number)

    def is_outlook(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what is expected, not what was."""
        written = sentence.text[sentence.start : sentence.end]
        return any(it in written for it in self.cues.outlook)

    def those(self, figures: Iterable[FigureId]) -> list[Figure]:
        """Return the figures of some ids."""
        return [self.figures[it] for it in figures]


def read_text(
    document: Document, figures: Sequence[Figure], cues: Cues, *, number: int = 0
) -> Text:
    """Cut the blocks that hold figures, or names of quarters and months, into sentences."""
    by_block = {
        block: tuple(group)
        for block, group in groupby(
            (it for it in figures if it.span is not None),
            key=lambda it: it.span.block if it.span else 0,
        )
    }
    found = tuple(
        sentence
        for at, block in enumerate(document.blocks)
        if at in by_block or cues.labels.search(lowered(block.text))
        for sentence in sentences(block, by_block.get(at, ()), cues, document=number, number=at)
        if sentence.figures or not sentence.names.isdisjoint(("month", "quarter"))
    )
    home = {figure.id: sentence for sentence in found for figure in sentence.figures}
    index = {
        token.value: at
        for sentence in found
        for at, token in enumerate(sentence.tokens)
        if token.name in FIGURE_NAMES
    }
    titles = [at for at, it in enumerate(document.blocks) if it.kind is BlockKind.TITLE]
    return Text(document, cues, found, {it.id: it for it in figures}, home, index, titles)


def is_figure(token: Token) -> bool:
    return token.name in FIGURE_NAMES
