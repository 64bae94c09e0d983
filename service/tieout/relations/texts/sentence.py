"""Sentences as lines of symbols: what the forms are read over."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tieout.documents import Block
from tieout.figures import Figure, Kind, Qualifier
from tieout.relations.wording.cues import Cues
from tieout.relations.wording.lexer import FIGURES, Token, lowered
from tieout.relations.wording.prepositions import leading

# Nobody writes longer sentences; a text without full stops must not cost the square of its length.
TOKENS_MAX = 200
# A full stop behind one of these ends no sentence.
ABBREVIATION_WORDS = (
    "inc corp ltd co mr mrs ms dr prof gen sen rep gov st jr sr vs no approx est ca bzw ca vgl nr "
    "mio mrd mln mld bn mn sa ag plc u.s u.k e.g i.e a.m p.m jan feb mar apr jun jul aug sep sept "
    "oct nov dec cf resp ggü d.h z.b"
)
ABBREVIATIONS = frozenset(ABBREVIATION_WORDS.split())
WORD_BEFORE = re.compile(r"[\w.]{1,12}\Z")
BEGINNING = re.compile(r"[\"'”’»)\]]{0,3}(?:\s{1,4}[^a-zà-ÿа-я\s]|\s{0,4}\Z)")
STOPS_ALWAYS = frozenset("。！？!?؟।")
FIGURE_NAMES = frozenset(FIGURES)
ABOUT = frozenset({Qualifier.ABOUT, Qualifier.NEARLY})
BOUND = {"more": Qualifier.MORE_THAN, "less": Qualifier.LESS_THAN}
FIGURE_CLASSES = {
    Kind.PERCENT: "percent",
    Kind.POINTS: "points",
    Kind.BASIS_POINTS: "points",
    Kind.MULTIPLE: "multiple",
}


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """
    One sentence of a block: its tokens in order, and the figures among them.

    ``text`` is the whole block in small letters; ``start`` and ``end`` bound the sentence in it.
    ``line`` writes the tokens as symbols, ``symbols`` are those in it, ``names`` their classes.
    """

    document: int
    number: int
    block: Block
    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    line: str = field(init=False)
    symbols: frozenset[str] = field(init=False)
    names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        line = "".join([token.symbol for token in self.tokens])
        object.__setattr__(self, "line", line)
        object.__setattr__(self, "symbols", frozenset(line))
        object.__setattr__(self, "names", frozenset([token.name for token in self.tokens]))

    def without(self, dropped: Sequence[tuple[int, int]]) -> "Sentence":
        """Return the sentence without some runs of tokens (first, behind the last)."""
        if not dropped:
            return self
        gone = {index for first, last in dropped for index in range(first, last)}
        kept = tuple(token for index, token in enumerate(self.tokens) if index not in gone)
        place = (self.document, self.number, self.block, self.text, self.start, self.end)
        return Sentence(*place, kept, self.figures)

    def joined(self, later: "Sentence", stop: Token) -> "Sentence":
        """Return this sentence and one that follows it in its block as one, with a stop between."""
        place = (self.document, self.number, self.block, self.text, self.start, later.end)
        tokens = (*self.tokens, stop, *later.tokens)
        return Sentence(*place, tokens, self.figures + later.figures)


def figure_class(figure: Figure, cues: Cues) -> str:
    """Return the class of symbols that a figure belongs to."""
    if figure.kind is Kind.MONEY:
        if figure.per is None:
            return "money"
        if figure.is_rate:
            return "rate"
        return "yearly" if figure.per == "year" else "price"
    if figure.kind is Kind.COUNT:
        return _count_class((figure.noun or "").lower(), cues)
    return FIGURE_CLASSES[figure.kind]


def _count_class(noun: str, cues: Cues) -> str:
    if noun in cues.years:
        return "years"
    return "span" if noun in cues.spans else "count"


def sentences(
    block: Block, figures: Sequence[Figure], cues: Cues, *, document: int, number: int
) -> Iterator[Sentence]:
    """Cut a block into sentences; *figures* are those of the block, in order."""
    text = lowered(block.text)
    tokens = [
        it
        for it in _tokens(text, figures, cues)
        if it.name != "stop" or _ends_a_sentence(block.text, text, it)
    ]
    if cues.prepositions:
        tokens = leading(tokens)
    by_id = {figure.id: figure for figure in figures}
    first = start = 0
    for index, token in enumerate(tokens):
        full = index - first >= TOKENS_MAX
        if full or token.name == "stop":
            place = (document, number, block, text, start, token.end)
            yield _sentence(place, tokens[first : index + full], by_id)
            first, start = index + 1, token.end
    if tokens[first:]:
        place = (document, number, block, text, start, len(text))
        yield _sentence(place, tokens[first:], by_id)


Place = tuple[int, int, Block, str, int, int]


def _sentence(place: Place, tokens: Sequence[Token], by_id: Mapping[str, Figure]) -> Sentence:
    figures = tuple([by_id[it.value] for it in tokens if it.name in FIGURE_NAMES])
    return Sentence(*place, tuple([it for it in tokens if it.name != "stop"]), figures)


def _tokens(text: str, figures: Sequence[Figure], cues: Cues) -> list[Token]:
    """Return the cues, marks and figures of a block in order."""
    at, tokens = 0, list[Token]()
    vocabulary = cues.lexer.vocabulary
    for figure in figures:
        if figure.span is None:
            continue
        start, end = figure.span.at, figure.span.until
        first, last = cues.bends.around(text, figure, start, end)
        tokens += cues.lexer.tokens(text, at, max(at, first))
        if tokens and BOUND.get(tokens[-1].name) is figure.qualifier is not None:
            tokens.pop()
        bend = "about" if figure.qualifier in ABOUT else "bound"
        if bend == "about" or first < start:
            tokens.append(Token(bend, vocabulary[bend], first, start))
        name = figure_class(figure, cues)
        tokens.append(Token(name, vocabulary[name], start, end, figure.id))
        case = next((it for it in cues.cases if _ends_in(text, start, end, it)), None)
        if case is not None:
            tokens.append(Token(cues.cases[case], vocabulary[cues.cases[case]], end, end))
        if last > end:
            tokens.append(Token("bound", vocabulary["bound"], end, last))
        at = max(at, last)
    return tokens + cues.lexer.tokens(text, at, len(text))


def _ends_in(text: str, start: int, end: int, case: str) -> bool:
    """Whether a figure, or what an apostrophe adds to it, ends in a case: *yüzde 8,8'den*."""
    return text.endswith(case, start, end) or text.startswith(f"'{case}", end)


def _ends_a_sentence(written: str, text: str, stop: Token) -> bool:
    mark = text[stop.start]
    if mark in STOPS_ALWAYS:
        return True
    if BEGINNING.match(written, stop.end) is None:
        return False
    before = WORD_BEFORE.search(text, max(0, stop.start - 12), stop.start)
    return before is None or (before[0] not in ABBREVIATIONS and len(before[0]) > 1)
