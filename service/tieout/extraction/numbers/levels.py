"""Levels that a percentage leads to: "up 18% to 12.4m", "18% to 12.4m, from 10.5m"."""

import re

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.numbers.numeral import Numeral
from tieout.figures import Kind

_LEVEL = re.compile(r"(?<![0-9.,])[0-9][0-9.,]{0,9}[a-zA-Z]{1,2},? \Z")
_LEVEL_CHARS = 15


def is_level(text: Folded, numeral: Numeral, by: Grammar) -> bool:
    """Whether a number follows "18 per cent to", or "from" behind such a level."""
    if _follows_percent(text, numeral.start, by):
        return True
    old = by.joining.against.before(text, numeral.start - 1)
    if old is None:
        return False
    new = _LEVEL.search(text.plain, max(old.start - _LEVEL_CHARS, 0), old.start)
    return new is not None and _follows_percent(text, new.start(), by)


def _follows_percent(text: Folded, start: int, by: Grammar) -> bool:
    joint = by.joining.joints.before(text, start - 1)
    if joint is None:
        return False
    end = joint.start - 1
    unit = by.after.before(text, end - (text.plain[end - 1 : end] == ","))
    return unit is not None and unit.meaning.kind is Kind.PERCENT
