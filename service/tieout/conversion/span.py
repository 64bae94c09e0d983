"""A result to be put into words, with the bounds that say how finely."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Self

from tieout.figures import End, Interval
from tieout.writing import digits_within
from tieout.writing.precision import Ratio


@dataclass(frozen=True, slots=True)
class Span:
    """A value and the ends of what it may be, as numerators and denominators; None: no bound."""

    value: Fraction
    low: Ratio | None
    high: Ratio | None

    @classmethod
    def of(cls, value: Fraction, amount: Interval) -> Self:
        return cls(value, _ratio(amount.low), _ratio(amount.high))

    def digits(self, least: int) -> int:
        """Return the significant digits at which the value, rounded, keeps its bounds."""
        return digits_within(self.value, self.low, self.high, least=least)


def _ratio(end: End | None) -> Ratio | None:
    return None if end is None else (end.above, end.below)
