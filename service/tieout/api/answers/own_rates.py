"""The caller's own rates: a book in which they win, and what is to be said of strange ones."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from tieout.api.requests.own_rate import OwnRate
from tieout.figures import Leg
from tieout.rates import Book

STRANGE = Fraction(3, 2)  # no two publishers of one day are half apart


def with_own(book: Book, rates: Sequence[OwnRate]) -> Book:
    """Return a book in which the caller's rates win."""
    return book.with_own(map(_leg, rates)) if rates else book


def cautions(book: Book, rates: Sequence[OwnRate]) -> Iterator[str]:
    """Yield a sentence for each of the caller's rates that is far from what was published."""
    for own in rates:
        published = book.on(own.base, own.quote, own.day)
        if published is None:
            continue
        value = Fraction(Decimal(own.value))
        if not _are_near(value, published.value):
            turned = _are_near(1 / value, published.value)
            said = (
                f"the rate sent for {own.base}/{own.quote} on {own.day} is far from the published"
            )
            yield f"{said} one, and fits upside down" if turned else f"{said} one"


def _are_near(one: Fraction, other: Fraction) -> bool:
    return 1 / STRANGE < one / other < STRANGE


def _leg(rate: OwnRate) -> Leg:
    return Leg(rate.base, rate.quote, Decimal(rate.value), rate.day, "own")
