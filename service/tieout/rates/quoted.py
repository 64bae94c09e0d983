"""A rate with its spread, which is worked out when somebody asks for it."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tieout.figures import Interval, Rate
from tieout.rates.pairs import Pairs
from tieout.rates.spread import spread_of


@dataclass(frozen=True)
class Quoted:
    """The rate as of a day."""

    rate: Rate
    pairs: Pairs
    day: date

    @cached_property
    def spread(self) -> Interval:
        """What the rate may honestly be: see `spread_of`."""
        return spread_of(self.pairs, self.rate, self.day)
