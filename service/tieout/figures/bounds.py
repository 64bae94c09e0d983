"""Two ends: what lies between them, and what they leave out."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tieout.figures.end import End, order, ratio

Number = Fraction | Decimal | int


@dataclass(frozen=True, slots=True)
class Bounds:
    """
    All numbers from *low* to *high*; ``None`` for an end means no bound.

    >>> str(Bounds(None, End(5, open=True)))
    '(-∞, 5)'
    """

    low: End | None
    high: End | None

    def __post_init__(self) -> None:
        if is_empty(self.low, self.high):
            raise ValueError(f"{self} holds nothing")

    @property
    def bounded(self) -> bool:
        return self.low is not None and self.high is not None

    @property
    def holds_zero(self) -> bool:
        low, high = self.low, self.high
        below = low is None or low.above < 0 or (low.above == 0 and not low.open)
        return below and (high is None or high.above > 0 or (high.above == 0 and not high.open))

    @property
    def midpoint(self) -> Fraction:
        """Halfway between two ends; the only end of a half-line; 0 of everything."""
        if self.low is not None and self.high is not None:
            both = self.low + self.high
            return Fraction(both.above, 2 * both.below)
        end = self.low or self.high
        return Fraction(0) if end is None else end.value

    def __contains__(self, value: Number) -> bool:
        end = end_at(value)
        return not (is_empty(self.low, end) or is_empty(end, self.high))

    def meets(self, other: "Bounds") -> bool:
        """Whether some number lies within both."""
        return not (is_empty(other.low, self.high) or is_empty(self.low, other.high))

    def gap(self, other: "Bounds") -> Fraction:
        """Return the distance between the two; 0 where they meet or merely touch."""
        for below, above in ((self.high, other.low), (other.high, self.low)):
            if below is not None and above is not None and order(below, above) < 0:
                return above.value - below.value
        return Fraction(0)

    def __str__(self) -> str:
        left = "(-∞" if self.low is None else f"{'(' if self.low.open else '['}{self.low.value}"
        right = "∞)" if self.high is None else f"{self.high.value}{')' if self.high.open else ']'}"
        return f"{left}, {right}"


def is_empty(low: End | None, high: End | None) -> bool:
    """Whether no number lies between two ends."""
    if low is None or high is None:
        return False
    sign = order(low, high)
    return sign > 0 or (not sign and (low.open or high.open))


def end_at(value: Number, *, is_open: bool = False) -> End:
    above, below = value.as_integer_ratio()
    return ratio(above, below, is_open=is_open)
