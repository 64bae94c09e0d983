"""Products and reciprocals of intervals: what becomes of open ends, zeros and infinities."""

from dataclasses import dataclass
from fractions import Fraction

from tieout.figures.end import End, is_positive, ratio

Ends = tuple[End | None, End | None]
ZERO = Fraction(0)


def multiplied(one: Ends, other: Ends) -> Ends:
    """Return the ends of all products of a value of each."""
    if is_positive(one[0]) and is_positive(other[0]):
        return _grown(one[0], other[0]), _grown(one[1], other[1])
    products = [
        product(a, b)
        for a in (Corner(one[0], -1), Corner(one[1], 1))
        for b in (Corner(other[0], -1), Corner(other[1], 1))
    ]
    low = min(products, key=lambda it: it.order(lowest=True))
    high = max(products, key=lambda it: it.order(lowest=False))
    return low.end, high.end


def inverted(low: End | None, high: End | None) -> Ends:
    """Return the ends of one over each value; no ends at all around zero."""
    if low is not None and low.above >= 0 and not (high is not None and high.above == 0):
        nearest = End(ZERO, open=True) if high is None else high.inverse()
        return nearest, None if low.above == 0 else low.inverse()
    if high is not None and high.above <= 0 and not (low is not None and low.above == 0):
        nearest = End(ZERO, open=True) if low is None else low.inverse()
        return None if high.above == 0 else high.inverse(), nearest
    return None, None


def _grown(one: End | None, other: End | None) -> End | None:
    """Multiply two ends of positive intervals on the same side."""
    return None if one is None or other is None else one * other


@dataclass(frozen=True, slots=True)
class Corner:
    """An end as a factor: a value, or an infinity with a sign."""

    end: End | None
    side: int

    @property
    def sign(self) -> int:
        if self.end is None:
            return self.side
        return (self.end.above > 0) - (self.end.above < 0)

    def order(self, *, lowest: bool) -> tuple[int, Fraction, bool]:
        """Sort key: infinities outermost, then value, then closed ends outside open ones."""
        if self.end is None:
            return self.side, ZERO, False
        return 0, self.end.value, self.end.open if lowest else not self.end.open


def product(one: Corner, another: Corner) -> Corner:
    """
    Multiply two corners. Zero times anything, even an infinity, is zero.

    A product with an end of zero is open only where a zero is open and no closed zero meets it.
    """
    if one.sign == 0 or another.sign == 0:
        zeros = [it.end for it in (one, another) if it.end is not None and it.end.above == 0]
        return Corner(ratio(0, 1, all(end.open for end in zeros)), 0)
    if one.end is None or another.end is None:
        return Corner(None, one.sign * another.sign)
    return Corner(one.end * another.end, one.sign * another.sign)
