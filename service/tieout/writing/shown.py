"""What the text of a figure itself shows: where its digits stand, and what they count."""

import re
import unicodedata
from dataclasses import dataclass

from tieout.figures import Figure
from tieout.writing.rounded import power_of_ten, tens

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
        over, under = abs(figure.value).as_integer_ratio()
        over *= tens(figure.style.decimals)
        for run in reversed(list(_RUN.finditer(_latin(figure.text)))):
            digits = int("".join(filter(str.isdigit, run[0])))
            power = power_of_ten(over, under * digits) if over and digits else None
            if power is not None:
                return cls(run.start(), run.end(), power)
        return None


def _latin(text: str) -> str:
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(it)) if it.isdecimal() else it for it in text)
