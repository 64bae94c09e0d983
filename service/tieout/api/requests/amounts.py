"""Amounts that callers write as texts: the whole text is one amount, in one of few languages."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tieout.conversion.amount import DIGITS_MAX
from tieout.errors import TooLarge, UnreadableFigure
from tieout.extraction import read_amount
from tieout.figures import Figure, Kind
from tieout.lexicon import likely, load, written_in

LANGUAGE = "en"
"""An amount is read as English first where its caller names no language."""

AMOUNTS_MAX = 4_096
"""Amounts that are remembered: lists repeat themselves."""

_MARGIN = " \t\r\n\u00a0.,;:!?()"
"""What may follow an amount without being part of it."""

_BETWEEN = ".,'\u2019 \u00a0\u202f\u2009"
"""What may stand between the digits of one number."""

_COUNTED = re.compile(r"-?[^\W\d_]{1,40}(?:[\s'\u2019-][^\W\d_]{1,40}){0,3}")
"""What may follow a count: the few words that say of what."""

_PER_WORDS_MAX = 3
"""So many words say what a price is for each of: "per diluted share"."""

_RUNS = re.compile(f"[0-9]{{1,200}}(?:[{_BETWEEN}][0-9]{{1,200}}){{0,200}}")


@lru_cache(maxsize=AMOUNTS_MAX)
def read_whole(
    text: str,
    *,
    language: str | None,
    currency: str | None = None,
    region: str | None = None,
    counted: bool = False,
) -> Figure:
    """
    Read an amount in the language that is named, else in English, else in one that it looks like.

    A reading that leaves digits before it, or anything behind it, is none: UnreadableFigure. Where
    a text may state it, it may be *counted*: the things may follow. An amount of more than thirty
    digits, as written or written out, is refused: TooLarge.

    >>> f'{read_whole("€1,2 Mrd.", language=None).value:f}'
    '1200000000'
    >>> read_whole("about 12,000 people", language=None, counted=True).noun
    'people'
    """
    _bound(len(run) - sum(map(run.count, _BETWEEN)) for run in _RUNS.findall(text))
    counts = list[Figure]()
    for name in _languages(text, language):
        try:
            figure = read_amount(text, load(name), currency=currency, region=region)
        except UnreadableFigure:
            continue
        if _is_whole(text, figure):
            return _bounded(figure)
        if counted and _is_counted(text, figure):
            counts.append(figure)
    if not counts:
        raise UnreadableFigure("the text is not one amount")
    return _bounded(max(counts, key=_size))


def _languages(text: str, named: str | None) -> Iterator[str]:
    """The language named; one that a sign of another script tells; English; last, likely ones."""
    first = dict.fromkeys(it for it in (named, *written_in(text), LANGUAGE) if it)
    yield from first
    yield from (it for it in likely(text) if it not in first)


def _bound(digits: Iterable[int]) -> None:
    if max(digits, default=0) > DIGITS_MAX:
        raise TooLarge(f"an amount may have {DIGITS_MAX} digits")


def _bounded(figure: Figure) -> Figure:
    _bound(it.adjusted() + 1 for it in (figure.value, figure.upper) if it is not None)
    return figure


def _is_whole(text: str, figure: Figure) -> bool:
    before, behind = _around(text, figure)
    return not behind and not any(it.isdigit() for it in before)


def _is_counted(text: str, figure: Figure) -> bool:
    """Whether nothing but a noun follows a count, or what a price is for each of."""
    before, behind = _around(text, figure)
    of_each = figure.per if len(behind.split()) <= _PER_WORDS_MAX else None
    named = (figure.noun or figure.style.scale) if figure.kind is Kind.COUNT else of_each
    return bool(named and _COUNTED.fullmatch(behind)) and not any(it.isdigit() for it in before)


def _around(text: str, figure: Figure) -> tuple[str, str]:
    """Return what stands before and behind a figure, without the signs that end a sentence."""
    if figure.span is None:
        return "", ""
    return text[: figure.span.start], text[figure.span.end :].strip(_MARGIN)


def _size(figure: Figure) -> int:
    """How much of the text the number is: "12 Millionen Menschen" are no 12 Millionen."""
    return len(figure.text)
