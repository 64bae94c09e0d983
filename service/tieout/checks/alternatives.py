"""What else a mark may mean, tried before anybody is accused."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from tieout.figures import Figure, FigureId, Kind, ResolvedBy, Written

Repairs = Mapping[FigureId, Figure]
NUMBERS_MAX = 40
BESIDE = {ResolvedBy.SENTENCE, ResolvedBy.DOCUMENT}


def other_readings(figures: Sequence[Figure]) -> Iterator[Repairs]:
    """
    Yield every way to read the ambiguous marks otherwise.

    A writer means one currency by one mark, so that all figures with that mark change together; a
    number like ``1.234`` changes alone, the first few of many. A currency is doubtful where nothing
    in the document decided; where a fuller mark beside it did, the usual one may still be meant, as
    in "took HK$96 million and 640 million yuan ($88.6 million)". Such a number always is.
    """
    doubtful = [figure for figure in figures if _doubts(figure)]
    for group in _groups(doubtful):
        for alternative in dict.fromkeys(it for figure in group for it in _doubts(figure)):
            yield {figure.id: meaning(figure, alternative) for figure in group}


def meanings(figures: Sequence[Figure], named: Collection[str]) -> Iterator[Repairs]:
    """
    Yield what a mark may mean that nothing decided, such as "Rs", the likeliest first.

    That is the currency of a country which the text names, then the one more often written about.
    Two marks that are both open leave too much to say anything.
    """
    open_ = [it for it in figures if it.kind is Kind.MONEY and it.currency is None]
    if not open_ or len({it.style.mark for it in open_}) > 1:
        return
    codes = [it for it in open_[0].alternatives if not _is_number(it)]
    for code in sorted(codes, key=lambda it: it not in named):
        yield {figure.id: meaning(figure, code) for figure in open_}


def _groups(doubtful: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """Figures whose marks are the same, then numbers one by one, in the order given."""
    marks = dict.fromkeys(it.style.mark for it in doubtful if not _is_number(it.alternatives[0]))
    for mark in marks:
        yield [
            it for it in doubtful if it.style.mark == mark and not _is_number(it.alternatives[0])
        ]
    numbers = (it for it in doubtful if _is_number(it.alternatives[0]))
    yield from ([it] for it in islice(numbers, NUMBERS_MAX))


def _doubts(figure: Figure) -> tuple[str, ...]:
    """Return what else a figure may mean: of a mark that a fuller one decided, the usual one."""
    if not figure.alternatives or _is_number(figure.alternatives[0]):
        return figure.alternatives
    if figure.resolved_by is None:
        return ()
    if figure.resolved_by.is_a_guess:
        return figure.alternatives
    return figure.alternatives[:1] if figure.resolved_by in BESIDE else ()


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
