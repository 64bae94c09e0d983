"""What else a mark may mean, tried before anybody is accused."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from tieout.figures import Figure, FigureId, Kind, Written

Repairs = Mapping[FigureId, Figure]
NUMBERS_MAX = 40


def other_readings(figures: Sequence[Figure]) -> Iterator[Repairs]:
    """
    Yield every way to read the ambiguous marks otherwise.

    A writer means one currency by one mark, so that all figures with that mark change together; a
    number like ``1.234`` changes alone, the first few of many. A currency is doubtful only where
    nothing in the document decided; such a number always is.
    """
    doubtful = [figure for figure in figures if _is_doubtful(figure)]
    for group in _groups(doubtful):
        for alternative in dict.fromkeys(it for figure in group for it in figure.alternatives):
            yield {figure.id: meaning(figure, alternative) for figure in group}


def _groups(doubtful: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Figures whose marks are the same, then numbers one by one, in the order given."""
    marks = dict.fromkeys(it.style.mark for it in doubtful if not _is_number(it.alternatives[0]))
    for mark in marks:
        yield [
            it for it in doubtful if it.style.mark == mark and not _is_number(it.alternatives[0])
        ]
    numbers = (it for it in doubtful if _is_number(it.alternatives[0]))
    yield from ([it] for it in islice(numbers, NUMBERS_MAX))


def _is_doubtful(figure: Figure) -> bool:
    guessed = figure.resolved_by is not None and figure.resolved_by.is_a_guess
    return bool(figure.alternatives) and (guessed or _is_number(figure.alternatives[0]))


def meaning(figure: Figure, alternative: str) -> Figure:
    """Return the figure read in another currency, or as another number."""
    if not _is_number(alternative):
        return replace(figure, currency=alternative) if figure.kind is Kind.MONEY else figure
    value = Decimal(alternative)
    unit = Decimal(1).scaleb(figure.style.power)
    step = min(unit, abs(value.normalize()) or unit)
    return replace(figure, written=Written(value, step, step, qualifier=figure.qualifier))


def _is_number(alternative: str) -> bool:
    return alternative[:1] in "0123456789-" and alternative[:1] != ""
