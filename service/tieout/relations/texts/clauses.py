"""Where clauses end: at a mark or a word that breaks them, unless it leads to the level before."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from tieout.relations.texts.clause import FIGURE_NAMES, Clause
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import Token

BREAKS = frozenset(("semicolon", "while"))
TIMES_BEFORE = frozenset(("prior", "yoy"))
SPANS = frozenset(("full_year", "half", "quarter", "month"))
LABEL_TOKENS_MAX = 4  # "(first quarter of fiscal 2023: $251 million)"


def clauses(text: Text, sentence: Sentence, breaks: frozenset[str] = BREAKS) -> Iterator[Clause]:
    """
    Yield the clauses of a sentence: what stands between tokens of the classes that break it.

    "(2023: $251 million)" breaks nothing, nor does "while a year earlier it was $251 million".
    """
    first = 0
    for index, token in enumerate(sentence.tokens):
        if token.name in breaks and not _goes_on(text, sentence, index):
            yield Clause(text, sentence, first, sentence.tokens[first:index])
            first = index + 1
    yield Clause(text, sentence, first, sentence.tokens[first:])


def _goes_on(text: Text, sentence: Sentence, index: int) -> bool:
    """Whether a word or a mark that breaks clauses leads to the level before."""
    tokens = sentence.tokens
    ahead = tokens[index + 1 : index + 2]
    if tokens[index].name == "while":
        return any(it.name in TIMES_BEFORE for it in ahead) or _is_back(text, tokens, index)
    if tokens[index].name == "semicolon":
        return _is_of_before(text, tokens, index) or _is_measured(text, sentence, index)
    before = [it.name for it in tokens[max(index - LABEL_TOKENS_MAX, 0) : index]]
    opened = tokens[index].name == "colon" and "open" in before
    return opened and not FIGURE_NAMES & set(before[before.index("open") :])


def _is_of_before(text: Text, tokens: Sequence[Token], index: int) -> bool:
    """Whether a past time follows, and no longer or shorter one: "；去年同期为1673亿元"."""
    if text.cues.spaced:
        return False
    names = [it.name for it in tokens[index + 1 : index + 3]]
    return names[:1] == ["prior"] and SPANS.isdisjoint(names)


def _is_measured(text: Text, sentence: Sentence, index: int) -> bool:
    """Whether "that is a rise of 15%" follows, and no other figure."""
    tokens, written = sentence.tokens[index + 1 :], sentence.text
    at = sentence.tokens[index].end
    ahead = takewhile(lambda it: it.name not in {"semicolon", "while"}, tokens)
    figures = [it.name for it in ahead if it.name in FIGURE_NAMES]
    begins = text.cues.back.match(written, at + written.startswith(" ", at))
    return figures in (["percent"], ["points"]) and begins is not None


def _is_back(text: Text, tokens: Sequence[Token], index: int) -> bool:
    """Whether the next figure is of an earlier time than the last one: 而2022年仅为2750万."""
    last = next((it for it in reversed(tokens[:index]) if it.name in FIGURE_NAMES), None)
    following = next((it for it in tokens[index:] if it.name in FIGURE_NAMES), None)
    if last is None or following is None or text.cues.spaced:
        return False
    times = [text.figures[it.value].period for it in (following, last)]
    starts = [it.start for it in times if it is not None and it.start is not None]
    return len(starts) == len(times) and starts[0] < starts[1]
