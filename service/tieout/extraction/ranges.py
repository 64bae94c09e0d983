"""Two ends that make one range: "US$1.2-1.5bn", "between 3 and 5 million euros"."""

import re
from collections.abc import Callable
from dataclasses import replace

from tieout.extraction.amounts import Amount
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.numeral import Numeral, shifted
from tieout.figures import Kind

Next = Callable[[int], Amount | None]

_DASHES = frozenset("-–—~〜～")
_BEFORE_CHANGE = 60
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?;:。！？](?: |$)")


def joined(text: Folded, first: Amount, by: Grammar, read: Next) -> Amount | None:
    """Return the range that *first* opens, if the text goes on with its other end."""
    joint = _joint(text, first.end, by)
    if joint is None:
        return None
    spelling, at = joint
    opener = _opener(text, first.start, by)
    allowed = by.openers.get(opener or "", frozenset()) | by.openers[""]
    if spelling not in allowed:
        return None
    second = read(at)
    if second is None or second.start > at + 1 or second.negative:
        return None
    dashed = spelling in _DASHES
    made = _one(
        first, second, firm=dashed or (opener is not None and spelling in by.openers[opener])
    )
    if made is None:
        return None
    if not dashed and first.mark is not None and _is_change(text, first.start, opener, by):
        return None
    return replace(made, joint=text.plain[first.end : at])


def _joint(text: Folded, end: int, by: Grammar) -> tuple[str, int] | None:
    plain = text.plain
    spaced = plain[end : end + 1] == " "
    hit = by.joints.after(text, end + spaced)
    if hit is None:
        return None
    gap = plain[hit.end : hit.end + 1] == " "
    if hit.meaning in _DASHES and spaced != gap:
        return None
    return hit.meaning, hit.end + gap


def _opener(text: Folded, start: int, by: Grammar) -> str | None:
    spaced = start > 0 and text.plain[start - 1] == " "
    hit = by.opener.before(text, start - spaced)
    return None if hit is None else hit.meaning


def _one(first: Amount, second: Amount, *, firm: bool) -> Amount | None:
    """Let the two ends share mark and scale; return None where they do not belong together."""
    mark = first.mark or second.mark
    if first.mark is not None and second.mark is not None:
        if first.kind is not second.kind:
            return None
        if first.kind is Kind.MONEY:
            mark = first.mark.refined(second.mark)
            if first.mark == second.mark:
                mark = first.mark
    if mark is None and (first.noun or second.negative):
        return None
    before = (
        first.mark is not None
        and first.mark_span is not None
        and (first.mark_span[0] < first.numeral.start)
    )
    if mark is None and not second.numeral.scaled and not firm and second.noun is None:
        return None
    if first.mark is not None and second.mark is None and not (firm or before):
        return None
    low = _rescaled(first.numeral, second.numeral, marked=first.mark is not None and not before)
    if mark is None and not (first.mark is None and second.mark is None):
        return None
    if low.value > second.numeral.value:
        return None
    span = first.mark_span if before or second.mark_span is None else second.mark_span
    return replace(
        first,
        end=second.end,
        numeral=low,
        upper=second.numeral,
        mark=mark,
        mark_span=span or first.mark_span,
        noun=second.noun,
    )


def _rescaled(low: Numeral, high: Numeral, *, marked: bool) -> Numeral:
    """Give the lower end the scale of the upper one, if it has none and stays below it."""
    if low.scaled or not high.scaled or marked:
        return low
    power = high.power
    value = shifted(low.value, power)
    if value > high.value:
        return low
    return low.times(power, *(high.scale or (low.end, low.end)))


def _is_change(text: Folded, start: int, opener: str | None, by: Grammar) -> bool:
    """Whether "from 5 to 7" tells a change: a word of change stands before it in its sentence."""
    changes = by.changes
    if not changes:
        return False
    before = text.low[max(start - _BEFORE_CHANGE, 0) : start]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    clause = before[ends[-1] :] if ends else before
    return any(word in changes for word in _WORD.findall(clause))
