"""Amounts that callers write as texts: the whole text is one amount, in one of few languages."""

from collections.abc import Iterator
from functools import lru_cache

from tieout.errors import UnreadableFigure
from tieout.extraction import read_amount
from tieout.figures import Figure
from tieout.lexicon import detect, load

LANGUAGE = "en"
"""An amount is read as English first where its caller names no language."""

AMOUNTS_MAX = 4_096
"""Amounts that are remembered: lists repeat themselves."""

_MARGIN = " \t\r\n\u00a0.,;:!?()"
"""What may follow an amount without being part of it."""


@lru_cache(maxsize=AMOUNTS_MAX)
def read_whole(
    text: str, *, language: str | None, currency: str | None = None, region: str | None = None
) -> Figure:
    """
    Read an amount in the language that is named, else in English, else in the one it looks like.

    A reading that leaves digits before it, or anything behind it, is none: UnreadableFigure.

    >>> read_whole("€1,2 Mrd.", language=None).value
    Decimal('1200000000')
    """
    for name in _languages(text, language):
        try:
            figure = read_amount(text, load(name), currency=currency, region=region)
        except UnreadableFigure:
            continue
        if _is_whole(text, figure):
            return figure
    raise UnreadableFigure("the text is not one amount")


def _languages(text: str, named: str | None) -> Iterator[str]:
    if named is not None:
        yield named
    if named != LANGUAGE:
        yield LANGUAGE
    looks = detect(text)
    if looks not in {named, LANGUAGE}:
        yield looks


def _is_whole(text: str, figure: Figure) -> bool:
    if figure.span is None:
        return True
    before, behind = text[: figure.span.start], text[figure.span.end :]
    return not behind.strip(_MARGIN) and not any(it.isdigit() for it in before)
