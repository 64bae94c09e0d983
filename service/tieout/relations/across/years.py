"""Halves and quarters told one by one, and the year that they make up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tieout.figures import FigureId, Kind
from tieout.relations.evidence import Evidence
from tieout.relations.relation import Relation, Sum
from tieout.relations.texts.description import subject_of
from tieout.relations.texts.likeness import alike
from tieout.relations.texts.plainness import is_plain
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import Token

YEAR = "full_year"
SPANS = frozenset(("quarter", "half", YEAR))
WHOLES = (("half", 2), ("quarter", 4))


@dataclass(frozen=True, slots=True)
class Labelled:
    """An amount and the span of the year that it is told for: ("half", "1"), ("full_year", "")."""

    figure: FigureId
    span: tuple[str, str]


def years(text: Text, known: Sequence[Relation]) -> Iterator[Sum]:
    """
    Yield the sums of two halves, or of four quarters, where a paragraph tells all and the year.

    Each span must be told once, of one measure under its plain name; a forecast is not added up.
    """
    totals = {it.total for it in known if isinstance(it, Sum)}
    for _, group in groupby(text.sentences, key=lambda it: it.number):
        paragraph = list(group)
        if not any(YEAR in it.names for it in paragraph):
            continue
        told = [it for sentence in paragraph for it in _labelled(text, sentence)]
        for span, count in WHOLES:
            parts = [it.figure for it in told if it.span[0] == span]
            wholes = [it.figure for it in told if it.span[0] == YEAR]
            numbers = {it.span[1] for it in told if it.span[0] == span}
            if len(parts) == len(numbers) == count and len(wholes) == 1:
                if wholes[0] not in totals and _are_of_one(text, (*parts, *wholes)):
                    yield Sum(parts=tuple(parts), total=wholes[0], evidence=Evidence())
                break


def _are_of_one(text: Text, figures: Sequence[FigureId]) -> bool:
    if not alike(text.those(figures)):
        return False
    subjects = [it for it in (subject_of(text, one) for one in figures) if it is not None]
    owners = {it.owner for it in subjects if it.owner is not None}
    return len({it.measure for it in subjects}) == 1 and len(owners) <= 1


def _labelled(text: Text, sentence: Sentence) -> Iterator[Labelled]:
    """Yield the amounts of a sentence with their spans: all told before them, or all behind."""
    at = [index for index, it in enumerate(sentence.tokens) if it.name == "money"]
    first = next((index for index, it in enumerate(sentence.tokens) if it.name in SPANS), None)
    if first is None or not at or text.is_outlook(sentence):
        return
    before, unit = first < at[0], sentence.tokens[first].name
    for place, index in enumerate(at):
        if before:
            around = (at[place - 1] if place else -1, index)
        else:
            around = (index, at[place + 1] if place + 1 < len(at) else len(sentence.tokens))
        span = _span(text, sentence, around, unit)
        figure = sentence.tokens[index].value
        if span is not None and _is_plain(text, figure):
            yield Labelled(figure, span)


def _is_plain(text: Text, figure: FigureId) -> bool:
    subject = subject_of(text, figure)
    home, at = text.home[figure], text.index[figure]
    near = home.tokens[max(at - 3, 0) : at]
    if text.figures[figure].kind is not Kind.MONEY or text.figures[figure].per is not None:
        return False
    if any(it.name == "unlike" for it in near):
        return False  # a loss in the first half is made up for in the second
    if not any(it.name == "measure" for it in near):
        return True
    return subject is not None and is_plain(text, figure, subject.owner)


def _span(
    text: Text, sentence: Sentence, around: tuple[int, int], unit: str
) -> tuple[str, str] | None:
    """Return the one span named between two tokens; "the second" is one of the kind before."""
    tokens = sentence.tokens[around[0] + 1 : around[1]]
    named = [(it.name, it.value) for it in tokens if it.name in SPANS]
    if named:
        return named[0] if len(named) == 1 else None
    ordinals = text.cues.notes.get("ordinals", "").split(",")
    words = _stretch(sentence, around)
    found = [str(number) for number, it in enumerate(ordinals, start=1) if _has(words, it)]
    return (unit, found[0]) if len(found) == 1 else None


def _stretch(sentence: Sentence, around: tuple[int, int]) -> str:
    start = _edge(sentence.tokens, around[0], sentence.start, of_end=True)
    return sentence.text[start : _edge(sentence.tokens, around[1], sentence.end, of_end=False)]


def _edge(tokens: Sequence[Token], index: int, other: int, *, of_end: bool) -> int:
    if not 0 <= index < len(tokens):
        return other
    return tokens[index].end if of_end else tokens[index].start


def _has(words: str, ordinal: str) -> bool:
    return bool(ordinal) and re.search(rf"\b{re.escape(ordinal)}\b", words) is not None
