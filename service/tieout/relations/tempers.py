"""What tempers a relation: another basis on one side, another day, a loose "or"."""

import re
from collections.abc import Iterable
from datetime import date

from tieout.figures import Figure, Qualifier
from tieout.relations.match import Match
from tieout.relations.relation import Evidence
from tieout.relations.sentence import Sentence
from tieout.relations.text import Text, is_figure

YEAR = re.compile(r"(?<![\w.,/-])((?:19|20)[0-9]{2})(?![\w/]|[.,][0-9])")
WIDE_YEAR = re.compile(r"(?<![0-9.,])((?:19|20)[0-9]{2})(?=\s?[年년])")
ABOUT = frozenset({Qualifier.ABOUT, Qualifier.NEARLY})


def scope(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """
    Return the words that limit one side of what stands between two tokens.

    "Organic" growth is always of another basis than reported levels; "adjusted" before the measure
    that all figures belong to limits both sides alike, and is no reason to hold back.
    """
    figures = [index for index in range(first, last) if is_figure(sentence.tokens[index])]
    start = min(figures, default=first)
    words = [
        sentence.text[token.start : token.end]
        for index, token in enumerate(sentence.tokens)
        if token.name == "scope" or (token.name == "basis" and start < index)
    ]
    return tuple(dict.fromkeys(words))


def is_historic(text: Text, sentence: Sentence) -> bool:
    """Whether a sentence speaks of another time than the document's own."""
    place = (sentence.number, sentence.start)
    known = text.historic.get(place)
    if known is None:
        known = text.historic[place] = _is_historic(sentence, text.document.on)
    return known


def _is_historic(sentence: Sentence, on: date | None) -> bool:
    if "historic" in sentence.names:
        return True
    if on is None:
        return False
    text, spans = sentence.text, [it.span.at for it in sentence.figures if it.span]
    ends = [it.span.until for it in sentence.figures if it.span]
    years = (
        found
        for pattern in (YEAR, WIDE_YEAR)
        for found in pattern.finditer(text, sentence.start, sentence.end)
    )
    return any(
        int(found[1]) < on.year
        for found in years
        if not any(a <= found.start() < b for a, b in zip(spans, ends, strict=True))
    )


def is_about(figures: Iterable[Figure]) -> bool:
    """Whether one of some figures is only nearly what it says."""
    return any(it.qualifier in ABOUT for it in figures)


def evidence(match: Match) -> Evidence:
    """Return the evidence of a match inside one sentence."""
    return Evidence(cue=match.cue or None, scope=scope(match.sentence, match.first, match.last))
