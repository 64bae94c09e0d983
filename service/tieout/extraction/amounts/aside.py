"""The unit of two numbers behind the second, in brackets: "33,9 (35,2) procent"."""

import re
from dataclasses import replace

from tieout.extraction.amounts.mark_after import mark_after
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.numbers.digits import read_digits
from tieout.extraction.numbers.numeral import Numeral
from tieout.extraction.numbers.scales import with_scale

_OPENS = re.compile(r" \([-–+]?(?=[0-9])")
_CLOSES = re.compile(r"\)(?= ?(?:[^\W\d_]|[%‰$€£¥]))")


def shared_unit(text: Folded, numeral: Numeral, by: Grammar) -> tuple[Numeral, Mark | None]:
    """
    Give a number the scale and the mark that stand behind last year's, in brackets.

    Reports write "SEK 1,6 (-1,4) miljarder" and "33,9 (35,2) procent": both numbers have as many
    decimals.
    """
    opens = _OPENS.match(text.plain, numeral.end)
    if opens is None:
        return numeral, None
    last = read_digits(text.plain, opens.end(), by.lexicon.separators)
    closes = None if last is None else _CLOSES.match(text.plain, last.end)
    if last is None or closes is None or last.decimals != numeral.decimals:
        return numeral, None
    scaled = with_scale(text, replace(numeral, end=closes.end()), by.wording)
    hit = mark_after(text, scaled, by)
    if hit is None and not scaled.scaled:
        return numeral, None
    return replace(scaled, end=numeral.end), None if hit is None else hit.meaning
