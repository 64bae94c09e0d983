"""What else a mark may mean, tried before anybody is accused."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from tieout.figures import Figure, FigureId, Kind, Written

Repairs = Mapping[FigureId, Figure]


def other_readings(figures: Sequence[Figure]) -> Iterator[Repairs]:
    """
    Yield every way to read the ambiguous marks otherwise.

    First all figures of one doubtful mark together, then each alone. A currency is doubtful only
    where nothing in the document decided; a number like ``1.234`` always is.
    """
    doubtful = [figure for figure in figures if _is_doubtful(figure)]
    for code in dict.fromkeys(it for figure in doubtful for it in figure.alternatives):
        affected = [figure for figure in doubtful if code in figure.alternatives]
        together = {figure.id: meaning(figure, code) for figure in affected}
        yield together
        if len(together) > 1:
            yield from ({id_: figure} for id_, figure in together.items())


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
