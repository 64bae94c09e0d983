"""A period where a text names it, and the one that is nearest to a figure."""

from bisect import bisect_left
from dataclasses import dataclass

from tieout.figures import Period


@dataclass(frozen=True, slots=True)
class Mention:
    """A period at [*start*, *end*) of a folded text."""

    start: int
    end: int
    period: Period


def nearest(found: list[Mention], start: int, end: int, sentence: tuple[int, int]) -> Period | None:
    """Return the period of a figure: the last before it in its sentence, else the first after."""
    place = bisect_left(found, start, key=lambda it: it.start)
    if place and sentence[0] <= found[place - 1].start and found[place - 1].end <= start:
        return found[place - 1].period
    after = found[place] if place < len(found) else None
    if after is None or after.start < end or after.end > sentence[1]:
        return None
    return after.period
