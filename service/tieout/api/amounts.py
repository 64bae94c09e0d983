"""Amounts that callers write as texts: the whole text is one amount, in one of few languages."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from tieout.conversion.amount import DIGITS_MAX
from tieout.errors import TooLarge, UnreadableFigure
from tieout.extraction import read_amount
from tieout.figures import Figure
from tieout.lexicon import likely, load, written_in

LANGUAGE = "en"
"""An amount is read as English first where its caller names no language."""

AMOUNTS_MAX = 4_096
"""Amounts that are remembered: lists repeat themselves."""

_MARGIN = " \t\r\n\u00a0.,;:!?()"
"""What may follow an amount without being part of it."""

_BETWEEN = ".,'\u2019 \u00a0\u202f\u2009"
"""What may stand between the digits of one number."""

_RUNS = re.compile(f"[0-9]{{1,200}}(?:[{_BETWEEN}][0-9]{{1,200}}){{0,200}}")


@lru_cache(maxsize=AMOUNTS_MAX)
def read_whole(
    text: str, *, language: str | None, currency: str | None = None, region: str | None = None
) -> Figure:
    """
    Read an amount in the language that is named, else in English, else in one that it looks like.

    A reading that leaves digits before it, or anything behind it, is none: UnreadableFigure. An
    amount of more than thirty digits, as written or written out, is refused: TooLarge.

    >>> f'{read_whole("€1,2 Mrd.", language=None).value:f}'
    '1200000000'
    """
    _bound(len(run) - sum(map(run.count, _BETWEEN)) for run in _RUNS.findall(text))
    for name in _languages(text, language):
        try:
            figure = read_amount(text, load(name), currency=currency, region=region)
        except UnreadableFigure:
            continue
        if _is_whole(text, figure):
            _bound(it.adjusted() + 1 for it in (figure.value, figure.upper) if it is not None)
            return figure
    raise UnreadableFigure("the text is not one amount")


def _languages(text: str, named: str | None) -> Iterator[str]:
    """The language named; one that a sign of another script tells; English; likely ones."""
    scripts = written_in(text)
    yield from dict.fromkeys(it for it in (named, *scripts, LANGUAGE, *likely(text)) if it)


def _bound(digits: Iterable[int]) -> None:
    if max(digits, default=0) > DIGITS_MAX:
        raise TooLarge(f"an amount may have {DIGITS_MAX} digits")


def _is_whole(text: str, figure: Figure) -> bool:
    if figure.span is None:
        return True
    before, behind = text[: figure.span.start], text[figure.span.end :]
    return not behind.strip(_MARGIN) and not any(it.isdigit() for it in before)
