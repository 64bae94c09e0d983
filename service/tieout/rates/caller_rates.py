"""The caller's own rates: they come with a request, and win for their pair."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from tieout.figures.rate import Leg, Rate

OWN_DAYS_MAX = 366
"""An own rate stands from its day until the next one, but for no more than a year."""


@dataclass(frozen=True, slots=True)
class CallerRates:
    """Rates that a caller sent along."""

    legs: tuple[Leg, ...] = ()

    @classmethod
    def of(cls, legs: Iterable[Leg]) -> "CallerRates":
        """Take own rates, positive ones only; others raise ValueError."""
        kept = tuple(sorted(legs, key=lambda leg: leg.day))
        if any(not leg.value.is_finite() or leg.value <= 0 for leg in kept):
            raise ValueError("a rate must be a positive number")
        return cls(kept)

    def on(self, base: str, quote: str, day: date) -> Rate | None:
        """Return the caller's last rate for the pair, either way round, as of a day."""
        for leg in reversed(self.legs):
            if {leg.base, leg.quote} != {base, quote}:
                continue
            if leg.day <= day <= leg.day + timedelta(days=OWN_DAYS_MAX):
                value = Fraction(leg.value) if leg.base == base else 1 / Fraction(leg.value)
                return Rate(base, quote, value, leg.day, (leg,), ("own_rate",))
        return None

    def between(self, base: str, quote: str, first: date, last: date) -> list[Rate]:
        """Return the caller's rates for the pair that stood on any day from *first* to *last*."""
        days = sorted({first, *(leg.day for leg in self.legs if first <= leg.day <= last)})
        rates = (self.on(base, quote, day) for day in days)
        return list(dict.fromkeys(rate for rate in rates if rate is not None))
