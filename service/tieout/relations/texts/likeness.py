"""Which figures can stand in one equation: amounts of one currency, counts of one noun."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from tieout.figures import Figure, Kind

PRICES_APART_MAX = 20


def alike(figures: Iterable[Figure]) -> bool:
    """Whether figures can be added up: one kind, one currency, one noun, one denominator."""
    return all(
        one.per == other.per and _counts_alike(one, other) and _is_one_unit(one, other)
        for one, other in combinations(figures, 2)
    )


def akin(figures: Iterable[Figure]) -> bool:
    """Whether figures can be compared: "78 cents a share from 72 cents" says the share once."""
    return all(
        (one.per == other.per or _says_it_once(one, other))
        and _counts_alike(one, other)
        and _is_one_unit(one, other)
        for one, other in combinations(figures, 2)
    )


def in_one_unit(levels: Sequence[Figure], by: Figure | None) -> list[Figure]:
    """Return levels, and the amount between them: all are per barrel where one of them is."""
    if by is None or not akin(levels):
        return [*levels]
    per = next((it.per for it in levels if it.per is not None), None)
    return [replace(it, per=it.per or per) for it in (*levels, by)]


def _says_it_once(one: Figure, other: Figure) -> bool:
    """Whether one of two prices may leave its unit to the other, being about as large."""
    smaller, larger = sorted((abs(one.value), abs(other.value)))
    return None in {one.per, other.per} and larger <= PRICES_APART_MAX * smaller


def addable(figures: Iterable[Figure]) -> bool:
    """Whether counts of several things, or amounts, can have a total: cars, vans and trucks."""
    return all(
        one.per == other.per and _is_one_unit(one, other) for one, other in combinations(figures, 2)
    )


def may_be_one_time(one: Figure, other: Figure) -> bool:
    """Whether two figures' periods may be the same; a missing one matches any."""
    if one.period is None or other.period is None:
        return True
    days = (one.period.start, one.period.end), (other.period.start, other.period.end)
    return days[0] == days[1] or None in days[0] or None in days[1]


def _counts_alike(one: Figure, other: Figure) -> bool:
    if one.kind is not Kind.COUNT or one.noun is None or other.noun is None:
        return True
    return _same_noun(one.noun, other.noun)


def _is_one_unit(one: Figure, other: Figure) -> bool:
    if one.kind is not other.kind:
        return False
    if one.kind is Kind.COUNT or one.currency == other.currency:
        return True
    shared = {one.currency, *one.alternatives} & {other.currency, *other.alternatives} - {None}
    return bool(shared) and bool(one.alternatives or other.alternatives)


def _same_noun(one: str, other: str) -> bool:
    shorter, longer = sorted((one.lower(), other.lower()), key=len)
    return longer.startswith(shorter[: max(len(shorter) - 1, 1)])
