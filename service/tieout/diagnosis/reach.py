"""What a figure should be, as floats: so that few of its repairs are tried exactly."""

from dataclasses import dataclass
from math import inf

from tieout.figures import Figure, Interval, Qualifier, Written

HAIR = 1e-9  # of a float: many times what it rounds away
PLACES = 2 + HAIR  # of the last round place: what the loosest reading gives at most
ONE_SIDED = {Qualifier.AT_LEAST, Qualifier.AT_MOST}


@dataclass(frozen=True, slots=True)
class Reach:
    """
    The ends between which a repaired figure must come, a hair outwards, and the figure itself.

    What has no end reaches nothing; where nobody knows what a figure should be, all is near. What
    is not ``measured`` must be tried exactly: a word, or a figure that has one end only.
    """

    low: float
    high: float
    value: float
    upper: float
    place: float
    measured: bool

    @classmethod
    def of(cls, figure: Figure, should: Interval | None) -> "Reach":
        written = figure.written
        measured = figure.cell is None and should is not None
        return cls(
            *_ends(should),
            value=float(written.value),
            upper=float(written.value if written.upper is None else written.upper),
            place=float(written.round_step),
            measured=measured and written.qualifier not in ONE_SIDED,
        )

    @property
    def width(self) -> float:
        """How much is left open; nothing where nobody knows."""
        return max(self.high - self.low, 0.0)

    def misses(self, written: Written) -> bool:
        """Whether another number in place of the figure's own is too far away."""
        value = float(written.value)
        upper = value if written.upper is None else float(written.upper)
        return self.misses_at(value, upper, float(written.round_step))

    def misses_times(self, factor: float) -> bool:
        """Whether a multiple of the figure is too far away."""
        return self.misses_at(self.value * factor, self.upper * factor, self.place * factor)

    def misses_at(self, value: float, upper: float, place: float) -> bool:
        """Whether a value, or a range, is too far away even at its loosest reading."""
        slack = PLACES * place
        return self.measured and not (self.low - slack <= upper and value - slack <= self.high)

    def units(self, unit: float, *, beside: float, place: float) -> tuple[float, float]:
        """
        Return between how many units there should be in place of those that now add up to *beside*.

        A sign is left out: -462 should have six tens where +462 should.
        """
        slack = PLACES * place
        low, high = (self.low, self.high) if self.value >= 0 else (-self.high, -self.low)
        rest = abs(self.value) - beside
        return (low - slack - rest) / unit - HAIR, (high + slack - rest) / unit + HAIR


def _ends(should: Interval | None) -> tuple[float, float]:
    if should is None or should.low is None or should.high is None:
        return inf, -inf
    low, high = should.low, should.high
    least, most = low.above / low.below, high.above / high.below
    return least - HAIR * abs(least), most + HAIR * abs(most)
