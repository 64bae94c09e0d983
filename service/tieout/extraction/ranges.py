"""Two ends that make one range: "US$1.2-1.5bn", "between 3 and 5 million euros"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tieout.extraction import bare
from tieout.extraction.amounts import Amount
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.mark import Mark
from tieout.extraction.numeral import Numeral, shifted
from tieout.extraction.table import Hit
from tieout.figures import Kind, Place, Qualifier

Next = Callable[[int], Amount | None]

_DASHES = frozenset("-–—~〜～")
_BEFORE_CHANGE = 60
_FAR = 5
_BARE_MIN = 100
_BARE_CHARS = 12
_NUMBER_BEFORE = re.compile(r"(?<![0-9.,])([0-9]{3,9}) \Z")
_NUMBER_AFTER = re.compile(r" [0-9]{3,9}(?![0-9]|[.,-][0-9])")
_BOUNDS = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST})
_DIGIT = re.compile(r"[^0-9]{0,4}[0-9]")
_CLAUSE = re.compile(r"[^。、，,；;!?！？]{0,20}")
_DIGIT_SOON = re.compile(r" [^\w.,;]{0,2}(?:[A-Z]{1,3}\$?)? ?[0-9]")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?;:。！？](?: |$)")


@dataclass(frozen=True, slots=True)
class _Joint:
    """What joins two ends: its spelling, what opened the pair, where the other end begins."""

    spelling: str
    opener: str | None
    at: int

    @property
    def dashed(self) -> bool:
        return self.spelling in _DASHES


def joined(text: Folded, first: Amount, by: Grammar, read: Next) -> Amount | None:
    """
    Return the range that *first* opens, if the text goes on with its other end.

    "Rose from 3 to 5 percent" is no range: *first* is then returned alone, with the mark that it
    shares with the other end. A word that opens a pair ("от 3 до 5") is no qualifier besides.
    """
    joint = _joint(text, first, by)
    second = None if joint is None else read(joint.at)
    if joint is None or second is None or second.start > joint.at + 1 or second.negative:
        return None
    paired = joint.opener is not None and joint.spelling in by.openers[joint.opener]
    made = _one(first, second, firm=joint.dashed or paired)
    if made is None or (made.mark is None and _has_name(text, first, second, by)):
        return None
    both_marked = first.mark is not None and second.mark is not None
    if _is_step(text, first, made, by):
        return _sharing(first, made) if first.mark is None else None
    telling = not joint.dashed and joint.spelling.split()[0] not in by.lexicon.conjunctions
    levels = both_marked and not _follows_a_joint(text, first.start, by)
    if telling and (paired or levels) and _is_change(text, first.start, by):
        return _sharing(first, made) if first.mark is None else None
    if made.upper is not None and made.numeral.value > made.upper.value:
        return None
    bend = None if paired else made.qualifier
    return replace(made, joint=text.plain[first.end : joint.at], qualifier=bend)


def _joint(text: Folded, first: Amount, by: Grammar) -> _Joint | None:
    plain, end = text.plain, first.end
    spaced = plain[end : end + 1] == " "
    hit = _hyphened(text, end, by) or by.joints.after(text, end + spaced)
    if hit is None:
        return None
    gap = plain[hit.end : hit.end + 1] in {" ", "-"}
    begin = first.start
    opening = by.opener.before(text, begin - (begin > 0 and plain[begin - 1] == " "))
    opener = None if opening is None else opening.meaning
    joint = _Joint(hit.meaning, opener, hit.end + gap)
    allowed = by.openers.get(opener or "", frozenset()) | by.openers[""]
    if joint.spelling not in allowed or (joint.dashed and spaced != gap):
        return None
    return joint


def _follows_a_joint(text: Folded, start: int, by: Grammar) -> bool:
    """Whether "to" or "of" says that a range is a level: cut its forecast to $3 to $4."""
    end = start - (text.plain[start - 1 : start] == " ")
    return by.joints.before(text, end) is not None or by.links.before(text, end) is not None


def _hyphened(text: Folded, end: int, by: Grammar) -> Hit[str] | None:
    """Find a word between hyphens: 5-to-7 percent."""
    if text.plain[end : end + 1] != "-":
        return None
    hit = by.joints.after(text, end + 1)
    return hit if hit is not None and text.plain[hit.end : hit.end + 1] == "-" else None


def _is_step(text: Folded, first: Amount, made: Amount, by: Grammar) -> bool:
    """
    Whether "by 3 to 103 pence" tells how far and where to: a change, no range of changes.

    It does where the old level follows, or the second number is far above the first.
    """
    plain, begin = text.plain, first.start
    hit = by.steps.before(text, begin - (plain[begin - 1 : begin] == " "))
    if hit is None or not _is_change(text, hit.start, by):
        return False
    old = by.opener.after(text, made.end + (plain[made.end : made.end + 1] == " "))
    since = old is not None and _DIGIT_SOON.match(plain, old.end) is not None
    far = made.upper is not None and made.upper.value >= made.numeral.value * _FAR
    return since or (far and made.kind is not Kind.PERCENT)


def _has_name(text: Folded, first: Amount, second: Amount, by: Grammar) -> bool:
    """Whether one of two bare numbers is a year, a day, a part of a name."""
    return bare.is_name(text, first, by) or bare.is_name(text, second, by)


def _one(first: Amount, second: Amount, *, firm: bool) -> Amount | None:
    """Let the two ends share mark and scale; return None where they do not belong together."""
    before = first.mark is not None and first.place is Place.BEFORE
    if not _may_share(first, second, firm=firm or before):
        return None
    mark = _shared(first, second)
    if mark is None and (first.mark or second.mark or first.noun):
        return None
    if mark is None and not (second.noun or second.numeral.scaled or first.numeral.group):
        return None
    low = _rescaled(first.numeral, second.numeral, marked=first.mark is not None and not before)
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


def _may_share(first: Amount, second: Amount, *, firm: bool) -> bool:
    """Whether an end without a mark may take the other's."""
    if first.mark is None:
        return second.place is not Place.BEFORE
    return second.mark is not None or firm


def _shared(first: Amount, second: Amount) -> Mark | None:
    """Return the mark of both ends, None where they have none or two that disagree."""
    if first.mark is None or second.mark is None or first.mark == second.mark:
        return first.mark or second.mark
    if first.kind is not second.kind or first.kind is not Kind.MONEY:
        return None
    return first.mark.refined(second.mark)


def _rescaled(low: Numeral, high: Numeral, *, marked: bool) -> Numeral:
    """Give the lower end the scale of the upper one, if it has none and stays below it."""
    if low.scaled or not high.scaled or marked:
        return low
    if shifted(low.value, high.power) > high.value:
        return low
    return low.times(high.power, *(high.scale or (low.end, low.end)))


def past_ratio(text: Folded, amount: Amount, by: Grammar, read: Next) -> int:
    """Return the end of "a 10 to 1 split", whose numbers count nothing; else of its first."""
    end = amount.numeral.end
    hit = by.joints.after(text, end + 1) if amount.end == end else None
    if hit is None or text.plain[hit.end : hit.end + 1] not in {" ", "-"}:
        return end
    other = read(hit.end + 1)
    bare_ = other is not None and other.mark is None and not other.numeral.scaled
    if other is None or not bare_ or other.numeral.value >= amount.numeral.value:
        return end
    return other.numeral.end


def _sharing(first: Amount, made: Amount) -> Amount:
    """Return the lower end alone, with the mark and the scale of the pair."""
    low, high = first.numeral, made.upper
    if high is not None and high.scale is not None and not low.scaled:
        low = low.times(high.power, *high.scale)
    return replace(first, mark=made.mark, numeral=low, noun=made.noun)


def unbound(text: Folded, amount: Amount, by: Grammar) -> None:
    """Drop a bound that is but one side of a change: вырос до 7 млрд, steg från 5 till 7."""
    if amount.qualifier not in _BOUNDS:
        return
    if _is_old_level(text, amount, by):
        amount.qualifier = None
        return
    end = amount.start - (text.plain[amount.start - 1 : amount.start] == " ")
    hit = by.qualifier_before.before(text, end)
    if hit is None or text.low[hit.start : hit.end] not in by.directions:
        return
    if _is_change(text, hit.start, by):
        amount.qualifier = None


def _is_old_level(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a new level or a word of change follows "から": 2,000円から2,500円に上昇."""
    word = text.plain[amount.end : amount.stop]
    if not word or word not in by.lexicon.ranges.since:
        return False
    clause = _CLAUSE.match(text.plain, amount.stop)
    following = clause[0] if clause else ""
    return _DIGIT.match(following) is not None or any(it in following for it in by.changes)


def tells_a_change(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a bare number is a side of a change: "staff went from 200 to 450"."""
    if amount.mark is not None or amount.numeral.value < _BARE_MIN:
        return False
    joint = by.joints.before(text, amount.start - 1)
    if joint is not None:
        low = _NUMBER_BEFORE.search(text.plain, max(joint.start - _BARE_CHARS, 0), joint.start)
        return low is not None and _opens_a_change(text, low.start(1), joint.meaning, by)
    joint = by.joints.after(text, amount.end + 1)
    if joint is None or _NUMBER_AFTER.match(text.plain, joint.end) is None:
        return False
    return _opens_a_change(text, amount.start, joint.meaning, by)


def _opens_a_change(text: Folded, start: int, joint: str, by: Grammar) -> bool:
    opener = by.opener.before(text, start - 1)
    paired = opener is not None and joint in by.openers[opener.meaning]
    return opener is not None and paired and _is_change(text, opener.start, by)


def ends_a_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None


def _is_change(text: Folded, start: int, by: Grammar) -> bool:
    """Whether "from 5 to 7" tells a change: a word of change stands before it in its sentence."""
    if not by.changes:
        return False
    before = text.low[max(start - _BEFORE_CHANGE, 0) : start]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    clause = before[ends[-1] :] if ends else before
    return any(word in by.changes for word in _WORD.findall(clause))
