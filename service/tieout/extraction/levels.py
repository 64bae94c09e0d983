"""Bare numbers that a percentage beside them makes figures: "375 (30%)", "up 18% to 12.4m"."""

import re

from tieout.extraction.amounts import Amount
from tieout.extraction.digits import read_digits
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.numeral import Numeral
from tieout.figures import Kind

_ASIDE = re.compile(r"(?: [^\W\d_]{1,15})?( \(|, )")
_LEVEL = re.compile(r"(?<![0-9.,])[0-9][0-9.,]{0,9}[a-zA-Z]{1,2},? \Z")
_LEVEL_CHARS = 15


def is_noted(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a percentage says the same: "525, or 42 percent", "375 (30%)"."""
    found = _ASIDE.match(text.plain, amount.end)
    if found is None:
        return False
    at = found.end()
    if found[1] == ", ":
        joint = by.joints.after(text, at)
        if joint is None:
            return False
        at = joint.end + 1
    return _is_percent(text, at, by)


def _is_percent(text: Folded, at: int, by: Grammar) -> bool:
    numeral = read_digits(text.plain, at, by.lexicon.separators)
    if numeral is None:
        return False
    end = numeral.end
    hit = by.after.after(text, end + (text.plain[end : end + 1] == " "))
    return hit is not None and hit.meaning.kind is Kind.PERCENT


def is_level(text: Folded, numeral: Numeral, by: Grammar) -> bool:
    """Whether a number follows "18 per cent to", or "from" behind such a level."""
    if _follows_percent(text, numeral.start, by):
        return True
    old = by.against.before(text, numeral.start - 1)
    if old is None:
        return False
    new = _LEVEL.search(text.plain, max(old.start - _LEVEL_CHARS, 0), old.start)
    return new is not None and _follows_percent(text, new.start(), by)


def _follows_percent(text: Folded, start: int, by: Grammar) -> bool:
    joint = by.joints.before(text, start - 1)
    unit = None if joint is None else by.after.before(text, joint.start - 1)
    return unit is not None and unit.meaning.kind is Kind.PERCENT
