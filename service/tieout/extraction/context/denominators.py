"""What an amount is one of: "a share", "per year", 每年投入10亿元."""

import re

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.rates import priced
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.table import Hit

_DATED = re.compile(r" [0-9]{4}(?![0-9])")
_VERB_MAX = 5


def denominate(text: Folded, amount: Amount, by: Grammar) -> None:
    """Attach "a share", "per year" and the like; "im Jahr 2023" says when."""
    end = amount.end
    hit = by.per.after(text, end + (text.plain[end : end + 1] == " "))
    if hit is not None and _DATED.match(text.plain, hit.end) is not None:
        return
    if hit is not None:
        amount.stop = max(amount.stop, hit.end)
    if hit is None and amount.start:
        hit = by.per.before(text, amount.start - (text.plain[amount.start - 1] == " "))
    if hit is None and not by.lexicon.spaced:
        hit = _before_a_verb(text, amount, by)
    amount.per = priced(text, amount, by) if hit is None else hit.meaning or None


def _before_a_verb(text: Folded, amount: Amount, by: Grammar) -> Hit[str] | None:
    """Find a denominator that a short verb parts from its amount: 每年投入10亿元."""
    for at in range(amount.start - 1, max(amount.start - _VERB_MAX, 0), -1):
        if not text.plain[at].isalpha():
            return None
        hit = by.per.before(text, at)
        if hit is not None:
            return hit
    return None
