"""What a written figure shows of its writer's hand, beyond its style."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from tieout.figures import Figure, Style
from tieout.writing.manner import Manner
from tieout.writing.rounded import Rounded, ten, tens

ONE = Fraction(1)
_GROUPED_MIN = 4
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
    low: Fraction = ONE
    high: Fraction = ONE

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
    def of_figure(cls, figure: Figure, style: Style, manner: Manner) -> "Hand":
        """Return the hand of a figure whose style is settled."""
        usual = cls.of_style(style, manner)
        put = abs(Fraction(figure.value)) / ten(style.power)
        digits = len(str(int(put))) if style.digits else 0
        grouped = style.group and digits == _GROUPED_MIN
        return replace(
            usual,
            group=style.group if digits >= usual.group_from else usual.group,
            group_from=_GROUPED_MIN if grouped else usual.group_from,
            indian=usual.indian or _INDIAN.search(figure.text) is not None,
            low=min(put, ONE) if style.digits else ONE,
            high=max(put, ONE),
        )

    def keeps(self, amount: Rounded, power: int) -> bool:
        """Whether the writer would put an amount before the scale word of a power of ten."""
        if self.low is ONE and self.high is ONE:
            return amount.exponent == power and amount.units == tens(power - amount.place)
        over, under = amount.ratio(power)
        low, low_of = self.low.as_integer_ratio()
        high, high_of = self.high.as_integer_ratio()
        return low * under <= over * low_of and over * high_of <= high * under

    def afresh(self) -> "Hand":
        """Return the hand for another currency: what its digits look like decides its decimals."""
        return replace(self, decimals=0) if self.decimals else self

    def ungrouped(self) -> "Hand":
        return replace(self, group="")
