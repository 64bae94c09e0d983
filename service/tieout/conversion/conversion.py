"""A conversion: an amount, the rate that was used, and what follows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tieout.conversion.amount import Amount
from tieout.conversion.span import Span
from tieout.conversion.wording import Wording, worded
from tieout.figures import End, Interval, Leg, Rate
from tieout.rates.lookup import Quotation


@dataclass(eq=False, slots=True)
class Conversion:
    """
    An amount in another currency, as of ``on``, with its provenance.

    ``result`` is exact: the amount times the rate, and ``upper`` the other end of a range. ``low``
    and ``high`` bound what they may be: what the amount stands for as written, times what honest
    sources print; None is no bound. Nobody changes one, as nobody does a `Quotation`, and it is not
    frozen for the same reason: a tenth of a conversion.
    """

    stated: Amount
    quotation: Quotation
    wording: Wording

    @property
    def amount(self) -> Decimal:
        return self.stated.value

    @property
    def from_(self) -> str:
        return self.quotation.base

    @property
    def to(self) -> str:
        return self.quotation.quote

    @property
    def on(self) -> date:
        return self.quotation.day

    @property
    def rate(self) -> Rate:
        return self.quotation.rate

    @property
    def ratio(self) -> tuple[int, int]:
        """The result as a numerator and a denominator, not reduced."""
        over, under = self.quotation.ratio
        amount, parts = self.stated.ratio
        return over * amount, under * parts

    @property
    def result(self) -> Fraction:
        """The product; put together by hand, as Fraction's own takes twice as long."""
        return Fraction(*self.ratio)

    @property
    def upper(self) -> Fraction | None:
        """The other end of a range."""
        top = self.stated.upper
        return None if top is None else self.quotation.value * Fraction(top)

    @property
    def band(self) -> Interval:
        return self.stated.stated * self.quotation.spread

    @property
    def ends(self) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
        """The ends of the band as numerators and denominators, not reduced; None is no bound."""
        rate, ratio = self.quotation.spread, self.stated.ratio
        if self.stated.figure is None and ratio[0] > 0:
            return _times(ratio, rate.low), _times(ratio, rate.high)
        band = self.band
        return _times((1, 1), band.low), _times((1, 1), band.high)

    @property
    def low(self) -> Fraction | None:
        end = self.band.low
        return None if end is None else end.value

    @property
    def high(self) -> Fraction | None:
        end = self.band.high
        return None if end is None else end.value

    @property
    def rate_low(self) -> Fraction:
        return Fraction(*self.quotation.ends[0])

    @property
    def rate_high(self) -> Fraction:
        return Fraction(*self.quotation.ends[1])

    @property
    def archive(self) -> str:
        """The version of the rates."""
        return self.quotation.version

    @property
    def legs(self) -> Sequence[Leg]:
        return self.rate.legs

    @property
    def flags(self) -> Sequence[str]:
        return self.rate.flags

    @property
    def age_days(self) -> int:
        return (self.on - self.rate.day).days

    @property
    def text(self) -> str:
        """The result as a writer would print it: "US$640 million"."""
        return worded(self.stated, self.to, self._spans(), self.wording)

    def _spans(self) -> tuple[Span, ...]:
        """The result and its bounds; of a range, both ends and the bounds of each."""
        if self.stated.upper is None:
            return (Span(self.result, *self.ends),)
        rate, spread = self.quotation.value, self.quotation.spread
        return tuple(
            Span.of(Fraction(it.value) * rate, it.stated * spread) for it in self.stated.ends
        )


def _times(ratio: tuple[int, int], end: End | None) -> tuple[int, int] | None:
    if end is None:
        return None
    return ratio[0] * end.above, ratio[1] * end.below
