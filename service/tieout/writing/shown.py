"""What the text of a figure itself shows: where its digits stand, and what they count."""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from tieout.figures import Figure
from tieout.writing.rounded import exponent, ten

_RUN = re.compile(r"[0-9](?:[0-9]|[ \u00a0\u2009\u202f'’.,٬٫](?=[0-9])){0,60}")


@dataclass(frozen=True, slots=True)
class Shown:
    """A run of digits in the figure's text, and the power of ten that it counts."""

    start: int
    end: int
    power: int

    @classmethod
    def of(cls, figure: Figure) -> "Shown | None":
        """
        Find the digits that make the whole figure; None where words or several runs make it.

        "35 cents" is 0.35, so its digits count hundredths; "412 MNOK" counts millions.
        """
        size = abs(Fraction(figure.value))
        for run in reversed(list(_RUN.finditer(_latin(figure.text)))):
            digits = "".join(filter(str.isdigit, run[0]))
            put = Fraction(int(digits), 10**figure.style.decimals)
            if size and put and _is_power_of_ten(size / put):
                return cls(run.start(), run.end(), exponent(size / put))
        return None


def _latin(text: str) -> str:
    return "".join(str(unicodedata.digit(it)) if it.isdecimal() else it for it in text)


def _is_power_of_ten(ratio: Fraction) -> bool:
    return ratio == ten(exponent(ratio))
