"""Units that an older level leaves to the newer: "3,3 milliards d'euros, contre 3,0 milliards"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from tieout.extraction.amounts import Amount
from tieout.extraction.changes import ends_a_sentence
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.figures import Kind

_APART_MAX = 60
_FACTOR_MAX = 100


def with_units(text: Folded, amounts: list[Amount], by: Grammar) -> list[Amount]:
    """Give a bare number of millions behind "contre", "from", the money of the level before it."""
    if not by.lexicon.ranges.against or len(amounts) < len("ab"):
        return amounts
    return [amounts[0], *_inherited(text, amounts, by)]


def _inherited(text: Folded, amounts: list[Amount], by: Grammar) -> Iterator[Amount]:
    before: Amount | None = None
    for new, old in pairwise(amounts):
        level = new if before is None or not _is_aside(text, new) else before
        mark = level.mark if _is_old_level(text, level, old, by) else None
        yield old if mark is None else replace(old, mark=mark)
        before = new


def _is_aside(text: Folded, amount: Amount) -> bool:
    """Whether an amount stands in brackets: 4,5 Milliarden Euro (4,9 Mrd. Dollar)."""
    opens = text.plain[amount.start - 1 : amount.start] == "("
    return opens and text.plain[amount.end : amount.end + 1] == ")"


def _is_old_level(text: Folded, new: Amount, old: Amount, by: Grammar) -> bool:
    if old.mark is not None or old.noun is not None or not old.numeral.scaled:
        return False
    if new.kind is not Kind.MONEY or new.per is not None or new.numeral.value <= 0:
        return False
    between = text.plain[new.end : old.start]
    if len(between) > _APART_MAX or ends_a_sentence(between):
        return False
    near = 1 / _FACTOR_MAX < old.numeral.value / new.numeral.value < _FACTOR_MAX
    at = old.start - (text.plain[old.start - 1 : old.start] == " ")
    hit = by.against.before(text, at) if near else None
    return hit is not None and hit.start >= new.end
