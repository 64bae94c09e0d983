"""A stretch: the days on which two codes kept their meaning, as one source printed the pair."""

from dataclasses import dataclass

from tieout.rates.lookup.quoted_pair import QuotedPair


@dataclass(frozen=True, slots=True)
class Stretch:
    """
    A pair by one source from the day *first* to *last*, both included.

    ``least`` and ``greatest`` are the extremes of the whole track, nearly: they outlive the track
    in memory, and most questions whether the pair ever was so low or so high end with them.
    """

    pair: QuotedPair
    first: int
    last: int
    least: float
    greatest: float

    def reaches(self, low: float, high: float) -> bool:
        """Whether the pair may ever have been between two values, both included."""
        return self.least <= high and low <= self.greatest
