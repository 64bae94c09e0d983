"""Whether two numbers are the sides of a change, "rose from 5 to 7", and no range."""

import re

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.figures import Kind, Qualifier

_BEFORE_CHARS = 60
_FAR = 5
_BARE_MIN = 100
_BARE_CHARS = 12
_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})
_NUMBER_BEFORE = re.compile(r"(?<![0-9.,])([0-9]{3,9}) \Z")
_NUMBER_AFTER = re.compile(r" [0-9]{3,9}(?![0-9]|[.,-][0-9])")
_DIGIT = re.compile(r"[^0-9]{0,4}[0-9]")
_DIGIT_SOON = re.compile(r" [^\w.,;]{0,2}(?:[A-Z]{1,3}\$?)? ?[0-9]")
_CLAUSE = re.compile(r"[^。、，,；;!?！？]{0,20}")
_ASIDE = re.compile(r"[^.,;]{0,20}, ([^.,;]{0,24}[0-9](?:[^.,;]|[.,][0-9]){1,24})")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?;:。！？](?: |$)")


def told_before(text: Folded, start: int, by: Grammar) -> bool:
    """Whether a word of change stands before a place, in its sentence."""
    if not by.joining.changes:
        return False
    before = text.low[max(start - _BEFORE_CHARS, 0) : start]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    clause = before[ends[-1] :] if ends else before
    return any(word in by.joining.changes for word in _WORD.findall(clause))


def _told_right_before(text: Folded, start: int, by: Grammar) -> bool:
    """Whether a word of change ends at a place, in scripts without spaces: 上调200元."""
    return not by.lexicon.spaced and text.low[:start].endswith(tuple(by.joining.changes))


def told_after(text: Folded, end: int, by: Grammar) -> bool:
    """Whether a word of change follows soon, in languages whose verbs come last."""
    clause = _CLAUSE.match(text.low, end)
    following = clause[0] if clause else ""
    return any(it in following for it in by.joining.changes)


def told_as_percentage(text: Folded, end: int, by: Grammar) -> bool:
    """Whether "a 40% increase" or "an increase of 40%" follows, behind a comma."""
    found = _ASIDE.match(text.low, end)
    if found is None or by.articles.after(text, found.start(1)) is None:
        return False
    return any(word in by.joining.changes for word in _WORD.findall(found[1]))


def is_step(text: Folded, first: Amount, made: Amount, by: Grammar) -> bool:
    """
    Whether "by 3 to 103 pence" tells how far and where to: a change, no range of changes.

    It does where the old level follows, or the second number is far above the first.
    """
    plain, begin = text.plain, first.start
    hit = by.joining.steps.before(text, begin - (plain[begin - 1 : begin] == " "))
    told = hit is not None and told_before(text, hit.start, by)
    if not (told or _told_right_before(text, begin, by)):
        return False
    old = by.joining.opener.after(text, made.end + (plain[made.end : made.end + 1] == " "))
    since = old is not None and _DIGIT_SOON.match(plain, old.end) is not None
    far = made.upper is not None and made.upper.value >= made.numeral.value * _FAR
    return since or (far and made.kind is not Kind.PERCENT)


def unbound(text: Folded, amount: Amount, last: Amount | None, by: Grammar) -> None:
    """Drop a bound that is but one side of a change: вырос до 7 млрд, с 5 до 7."""
    if amount.qualifier not in _BOUNDS:
        return
    if _is_old_level(text, amount, by):
        amount.qualifier = None
        return
    end = amount.start - (text.plain[amount.start - 1 : amount.start] == " ")
    hit = by.qualifier_before.before(text, end)
    if hit is None or text.low[hit.start : hit.end] not in by.joining.directions:
        return
    follows = last is not None and hit.start == last.end + 1
    if follows or told_before(text, hit.start, by):
        amount.qualifier = None


def _is_old_level(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a new level or a word of change follows "から": 2,000円から2,500円に上昇."""
    word = text.plain[amount.end : amount.stop]
    if not word or word not in by.lexicon.ranges.since:
        return False
    new = _DIGIT.match(text.plain, amount.stop) is not None
    return new or told_after(text, amount.stop, by)


def is_bare_side(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a bare number is a side of a change: "staff went from 200 to 450"."""
    if amount.mark is not None or amount.numeral.value < _BARE_MIN:
        return False
    joint = by.joining.joints.before(text, amount.start - 1)
    if joint is not None:
        low = _NUMBER_BEFORE.search(text.plain, max(joint.start - _BARE_CHARS, 0), joint.start)
        return low is not None and _opens(text, low.start(1), joint.meaning, by)
    joint = by.joining.joints.after(text, amount.end + 1)
    if joint is None or _NUMBER_AFTER.match(text.plain, joint.end) is None:
        return False
    return _opens(text, amount.start, joint.meaning, by)


def _opens(text: Folded, start: int, joint: str, by: Grammar) -> bool:
    opener = by.joining.opener.before(text, start - 1)
    paired = opener is not None and joint in by.joining.openers[opener.meaning]
    return opener is not None and paired and told_before(text, opener.start, by)


def ends_a_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None
