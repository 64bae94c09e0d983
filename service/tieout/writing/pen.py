"""How one figure was written: what everything put in its place has in common."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from tieout.figures import Figure, Style
from tieout.writing.compose import Put
from tieout.writing.hand import Hand
from tieout.writing.manner import Manner
from tieout.writing.manners import manner_of
from tieout.writing.precision import like
from tieout.writing.settled import settled
from tieout.writing.shown import Shown


@dataclass(frozen=True, slots=True)
class Pen:
    """
    The manner, the style and the hand of a figure.

    ``own`` are the digits in its text, and its value as put with them, where they alone make the
    figure and may be exchanged.
    """

    ways: Manner
    style: Style
    hand: Hand
    own: tuple[Shown, Put] | None

    @classmethod
    def of(cls, figure: Figure) -> Self:
        ways = manner_of(figure.style)
        style, shown = settled(figure, ways), Shown.of(figure)
        hand = Hand.of_figure(figure, style, ways)
        if shown is None or shown.power != style.power:
            return cls(ways, style, hand, None)
        put = Put.of(like(figure.value, figure.written), style, hand, ways)
        return cls(ways, style, hand, (shown, put) if put.rung.power == style.power else None)


@lru_cache(maxsize=256)
def pen_of(figure: Figure) -> Pen:
    """Return the pen of a figure; one is rewritten several times, once for each likely cause."""
    return Pen.of(figure)
