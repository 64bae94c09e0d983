"""What is converted: a figure as somebody wrote it, or a bare number."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from tieout.errors import TooLarge, UnreadableFigure
from tieout.figures import Figure, Interval, Kind, Level, Written

DIGITS_MAX = 30
"""No sum of money ever stated needs more; exact arithmetic on more would be somebody's attack."""


@dataclass(frozen=True, slots=True)
class Amount:
    """
    A sum of money: its value, and how it was written.

    ``ratio`` is the value as a numerator and a denominator; ``figure`` is None without a text.
    """

    ratio: tuple[int, int]
    written: Written
    currency: str | None = None
    figure: Figure | None = None

    @classmethod
    def of(cls, what: "Figure | Decimal | int | Amount") -> "Amount":
        """
        Take an amount as it comes.

        Raises TooLarge for more than 30 digits, UnreadableFigure for what is no sum of money.
        """
        if isinstance(what, Figure):
            return _of_figure(what)
        return what if isinstance(what, Amount) else _of_number(str(what))

    @property
    def stated(self) -> Interval:
        """What the amount stands for: a bare number for itself, a figure for its interval."""
        if self.figure is None:
            return Interval.exactly(Fraction(*self.ratio))
        return self.figure.read(Level.AS_WRITTEN)

    @property
    def ends(self) -> "tuple[Amount, ...]":
        """The amount; of a range, both ends, each as if it were written alone."""
        if self.figure is None or self.upper is None:
            return (self,)
        return tuple(map(_of_figure, ends(self.figure)))

    @property
    def value(self) -> Decimal:
        return self.written.value

    @property
    def upper(self) -> Decimal | None:
        return self.written.upper


def ends(figure: Figure) -> tuple[Figure, ...]:
    """Return the figure; of a range, both ends, each as if it were written alone."""
    written = figure.written
    if written.upper is None:
        return (figure,)
    return (
        figure.rewritten(replace(written, upper=None)),
        figure.rewritten(replace(written, value=written.upper, upper=None)),
    )


def _of_figure(figure: Figure) -> Amount:
    if figure.kind not in {Kind.MONEY, Kind.COUNT}:
        raise UnreadableFigure("not an amount of money")
    for value in (figure.value, figure.upper):
        if value is not None:
            _bound(value)
    return Amount(figure.value.as_integer_ratio(), figure.written, figure.currency, figure)


@lru_cache(maxsize=1024)
def _of_number(text: str) -> Amount:
    """Keyed by the text: 100 and 100.00 are equal numbers, and not equally fine."""
    value = Decimal(text)
    exponent = _bound(value)
    step = rounded = _step(exponent)
    if exponent >= 0 and value:
        digits = format(value, "f")
        rounded = _step(len(digits) - len(digits.rstrip("0")))
    return Amount(value.as_integer_ratio(), Written(value, step, rounded))


@lru_cache(maxsize=128)
def _step(exponent: int) -> Decimal:
    return Decimal(1).scaleb(exponent)


def _bound(value: Decimal) -> int:
    """Return the exponent; refuse what is not finite, or longer than 30 digits when written out."""
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise UnreadableFigure("not a finite number")
    if max(len(digits) + max(exponent, 0), -exponent) > DIGITS_MAX:
        raise TooLarge(f"an amount may have {DIGITS_MAX} digits")
    return exponent
