"""What one figure is of another: worked out once, and held against the rates of many pairs."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from tieout.figures import Figure, Interval, Level, Rate


@dataclass(frozen=True)
class Quotient:
    """The rate that two figures imply, whatever their labels: *other* divided by *one*."""

    one: Figure
    other: Figure

    @cached_property
    def written(self) -> Interval:
        """What the two leave open as written."""
        return self.other.read(Level.AS_WRITTEN) / self.one.read(Level.AS_WRITTEN)

    @cached_property
    def printed(self) -> Fraction | None:
        """What the values as printed give; None of nothing."""
        one = self.one.middle
        return self.other.middle / one if one else None

    def is_within(self, times: Fraction, rate: Rate) -> bool:
        """Whether the quotient as printed lies within a factor of a rate, on either side."""
        if self.printed is None:
            return False
        above = self.printed.numerator * rate.value.denominator
        below = self.printed.denominator * rate.value.numerator
        more, less = times.numerator, times.denominator
        return less * below < more * above and less * above < more * below

    def is_as_fine_as(self, share: Fraction) -> bool:
        """Whether what is left open as written strays no further from its middle than a share."""
        low, high = self.written.low, self.written.high
        if low is None or high is None:
            return False
        most, least = high.above * low.below, low.above * high.below
        twice = abs(most + least)
        return twice > 0 and (most - least) * share.denominator <= share.numerator * twice

    def miss(self, rate: Rate | None) -> float:
        """Return how far a rate lies outside of what is left open as written, as a share of it."""
        if rate is None:
            return 0.0
        return float(self.written.gap(Interval.exactly(rate.value)) / rate.value)
