"""What tempers a relation: another basis on one side, another day, a loose "or"."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from tieout.figures import Figure, FigureId, Qualifier
from tieout.relations.evidence import Evidence
from tieout.relations.texts.match import Match
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text, is_figure

YEAR = re.compile(r"(?<![\w.,/-])((?:19|20)[0-9]{2})(?![\w/]|[.,][0-9])")
WIDE_YEAR = re.compile(r"(?<![0-9.,])((?:19|20)[0-9]{2})(?=\s?[年년])")
YEARS_MAX = 4
BREAKS = frozenset(("while", "semicolon"))
ABOUT = frozenset({Qualifier.ABOUT, Qualifier.NEARLY})


def scope(sentence: Sentence, first: int, last: int) -> tuple[str, ...]:
    """
    Return the words that limit one side of what stands between two tokens.

    "Organic" growth is always of another basis than reported levels; "adjusted" before the measure
    that all figures belong to limits both sides alike, and is no reason to hold back. What stands
    beyond "while" or a semicolon limits something else.
    """
    tokens = sentence.tokens
    figures = [index for index in range(first, last) if is_figure(tokens[index])]
    start = min(figures, default=first)
    before = (index + 1 for index in range(first - 1, -1, -1) if tokens[index].name in BREAKS)
    behind = (index for index in range(last, len(tokens)) if tokens[index].name in BREAKS)
    words = [
        sentence.text[tokens[index].start : tokens[index].end]
        for index in range(next(before, 0), next(behind, len(tokens)))
        if tokens[index].name == "scope" or (tokens[index].name == "basis" and start < index)
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
    return "historic" in sentence.names or bool(years_before(sentence, on))


def years_before(sentence: Sentence, on: date | None) -> tuple[int, ...]:
    """Return the years before a day's that a sentence names, but for those inside of figures."""
    if on is None:
        return ()
    text, spans = sentence.text, [it.span.at for it in sentence.figures if it.span]
    ends = [it.span.until for it in sentence.figures if it.span]
    years = (
        found
        for pattern in ((YEAR,) if text.isascii() else (YEAR, WIDE_YEAR))
        for found in pattern.finditer(text, sentence.start, sentence.end)
    )
    told = (
        int(found[1])
        for found in years
        if not any(a <= found.start() < b for a, b in zip(spans, ends, strict=True))
    )
    return tuple(dict.fromkeys(it for it in told if it < on.year))[:YEARS_MAX]


def is_about(figures: Iterable[Figure]) -> bool:
    """Whether one of some figures is only nearly what it says."""
    return any(it.qualifier in ABOUT for it in figures)


def is_of_before(text: Text, match: Match, figure: FigureId) -> bool:
    """
    Whether a figure is the older of two levels, so that no rise behind it leads to it.

    "上年为100亿元" says so itself; "in 2022 it was $10 billion" does behind a sentence on 2023.
    """
    tokens = match.sentence.tokens
    at = next(index for index, it in enumerate(tokens) if it.value == figure)
    lead = [it.name for it in tokens[max(match.first, at - 2) : at]]
    if lead[-1:] == ["prior"] or lead == ["prior", "reach"]:
        return True
    since = _start(text.figures[figure])
    place = (match.sentence.number, match.sentence.start)
    index = bisect_left(text.sentences, place, key=lambda it: (it.number, it.start))
    before = text.sentences[index - 1].figures if index else ()
    later = (day for it in before if (day := _start(it)) is not None)
    return since is not None and any(day > since for day in later)


def _start(figure: Figure) -> date | None:
    return None if figure.period is None else figure.period.start


def evidence(match: Match) -> Evidence:
    """Return the evidence of a match inside one sentence."""
    return Evidence(cue=match.cue or None, scope=scope(match.sentence, match.first, match.last))
