"""What a written figure shows of its writer's hand, beyond its style."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from tieout.figures import Figure, Style
from tieout.writing.manner import Manner

_INDIAN = re.compile(r"[0-9],[0-9]{2},[0-9]{3}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Hand:
    """
    Digits and their marks; at least *decimals* are written of an exact value.

    *low* and *high* bound what was put before the scale word.
    A writer of "5,000 million" does not mind thousands of millions, one of "0.6 billion" does not
    mind a zero in front.
    """

    group: str = ""
    decimals: int = 0
    decimal: str = "."
    zero: str = "0"
    indian: bool = False
    group_from: int = 4
    low: Fraction = Fraction(1)
    high: Fraction = Fraction(1)

    @classmethod
    def of_style(cls, style: Style, manner: Manner) -> "Hand":
        return cls(
            group=style.group or manner.group,
            decimals=style.decimals,
            decimal=style.decimal if style.decimals else manner.decimal,
            zero=style.digits or "0",
            indian=manner.indian or style.scale.startswith(("lakh", "crore", "cr")),
            group_from=manner.group_from,
        )

    @classmethod
    def of_figure(cls, figure: Figure, manner: Manner) -> "Hand":
        usual = cls.of_style(figure.style, manner)
        put = abs(Fraction(figure.value)) / Fraction(10) ** figure.style.power
        shows = figure.style.digits and len(str(int(put))) >= usual.group_from
        return replace(
            usual,
            group=figure.style.group if shows else usual.group,
            indian=usual.indian or _INDIAN.search(figure.text) is not None,
            group_from=4 if shows else usual.group_from,
            low=min(put, Fraction(1)) if figure.style.digits else Fraction(1),
            high=max(put, Fraction(1)),
        )

    def afresh(self) -> "Hand":
        """Return the hand for another currency: what its digits look like decides its decimals."""
        return replace(self, decimals=0)

    def ungrouped(self) -> "Hand":
        return replace(self, group="")
