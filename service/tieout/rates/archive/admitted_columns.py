"""Admitted prints of live sources, put into columns like those of the archive."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from tieout.figures.rate import Leg
from tieout.rates.archive.column import Column
from tieout.rates.archive.source import Source

DIGITS_MAX = 18
"""A column holds 18 digits a value; no publisher prints more, some converters do."""


def columns_of(legs: Iterable[Leg], known: Sequence[Source]) -> Mapping[tuple[str, str], Column]:
    """
    Sort prints into columns; the last of two prints of one day wins.

    A leg by a source that we do not know, or the wrong way round for it, is a ValueError.
    """
    pivots = {source.id: source for source in known}
    prints: dict[tuple[str, str], dict[date, str]] = defaultdict(dict)
    for leg in legs:
        source = pivots.get(leg.source)
        pivot, code = (leg.base, leg.quote) if _per_pivot(source) else (leg.quote, leg.base)
        if source is None or pivot != source.pivot:
            raise ValueError(f"a print that its source would not make: {leg}")
        prints[source.id, code][leg.day] = _plain(leg.value)
    return {key: Column.of(sorted(its.items())) for key, its in prints.items()}


def _per_pivot(source: Source | None) -> bool:
    return source is not None and source.per_pivot


def _plain(value: Decimal) -> str:
    """Write a value in plain digits, rounded to as many as a column holds."""
    text = format(value, "f")
    whole, _, part = text.partition(".")
    if len(whole) + len(part) <= DIGITS_MAX:
        return text
    return format(round(value, DIGITS_MAX - len(whole)), "f")
