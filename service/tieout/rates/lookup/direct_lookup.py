"""The look-up that nearly all look-ups are: two codes that always meant the same, by one source."""

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from typing import Self

from tieout.rates.lookup.quoted_pair import Place, QuotedPair


@dataclass(frozen=True, slots=True)
class DirectLookup:
    """
    A pair by the source that is asked first, which is not a monthly one.

    Neither code ever meant anything else, and no law ties the two. ``last`` is the day on which the
    source's record ends, ``lookback`` how long any print stands at least. Both units are mostly
    printed on the same days, and then have them in common: one search finds both.
    """

    pair: QuotedPair
    ours: "array[int]"
    theirs: "array[int]"
    last: int
    lookback: int

    @classmethod
    def of(cls, pair: QuotedPair, last: int) -> Self:
        ours, theirs = pair.base.days, pair.quote.days
        same = ours if ours == theirs else theirs
        return cls(pair, ours, same, last, pair.source.lookback_days)

    def fresh(self, day: int) -> Place | None:
        """Return the print that stands for a day, or None where it takes a closer look."""
        ours, theirs = self.ours, self.theirs
        until = min(day, self.last)
        i = j = bisect_right(ours, until) - 1
        if ours is not theirs:
            j = bisect_right(theirs, until) - 1
        if i < 0 or j < 0:
            return None
        printed = ours[i]
        return (i, j) if printed == theirs[j] and day - printed <= self.lookback else None
