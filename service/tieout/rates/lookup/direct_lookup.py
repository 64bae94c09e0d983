"""The look-up that nearly all look-ups are: two codes that always meant the same, by one source."""

from array import array
from dataclasses import dataclass
from typing import Self

from tieout.rates.lookup.quoted_pair import Place, QuotedPair
from tieout.rates.units.unit_prints import UnitPrints


@dataclass(frozen=True, slots=True)
class DirectLookup:
    """
    A pair by the source that is asked first, which is not a monthly one.

    Neither code ever meant anything else, and no law ties the two. ``last`` is the day on which the
    source's record ends, ``lookback`` how long any print stands at least. ``before`` counts the
    prints of base and quote up to each day until then.
    """

    pair: QuotedPair
    before: tuple["array[int]", "array[int]"]
    days: tuple["array[int]", "array[int]"]
    last: int
    lookback: int

    @classmethod
    def of(cls, pair: QuotedPair, last: int) -> Self:
        before = _counts(pair.base, last), _counts(pair.quote, last)
        days = pair.base.days, pair.quote.days
        return cls(pair, before, days, last, pair.source.lookback_days)

    def fresh(self, day: int) -> Place | None:
        """Return the print that stands for a day, or None where it takes a closer look."""
        if day < 0:
            return None
        (ours, theirs), until = self.before, min(day, self.last)
        i, j = ours[until], theirs[until]
        if not i or not j:
            return None
        one, other = self.days
        printed = one[i - 1]
        if printed == other[j - 1] and day - printed <= self.lookback:
            return i - 1, j - 1
        return None


def _counts(prints: UnitPrints, last: int) -> "array[int]":
    """Return how many prints there are up to each day until the *last* of the source's record."""
    counts = prints.counts
    missing = last + 1 - len(counts)
    return counts if missing <= 0 else counts + array("H", [counts[-1]]) * missing
