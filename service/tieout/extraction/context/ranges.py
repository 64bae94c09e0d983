"""Two ends that make one range: "US$1.2-1.5bn", "between 3 and 5 million euros"."""

from collections.abc import Callable
from dataclasses import replace

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.context.changes import is_step, told_after, told_as_percentage, told_before
from tieout.extraction.context.joint import Joint, joints_after
from tieout.extraction.context.names import is_name
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.numbers.numeral import Numeral, shifted
from tieout.figures import Kind, Place

_HUNDRED, _THOUSAND, _MILLION = 100, 1000, 6
Next = Callable[[int], Amount | None]


def joined(text: Folded, first: Amount, by: Grammar, read: Next) -> Amount | None:
    """
    Return the range that *first* opens, if the text goes on with its other end.

    "Rose from 3 to 5 percent" is no range: *first* is then returned alone, with the mark that it
    shares with the other end. A word that opens a pair ("от 3 до 5") is no qualifier besides.
    """
    for joint in joints_after(text, first, by):
        second = read(joint.at)
        if second is not None and second.start <= joint.at + 1 and not second.negative:
            made = _ends(text, first, second, joint, by)
            if made is not None:
                return made
    return None


def _ends(text: Folded, first: Amount, second: Amount, joint: Joint, by: Grammar) -> Amount | None:
    paired = joint.paired(by)
    made = _one(first, second, firm=joint.dashed or paired, endings=joint.endings)
    if made is None or not joint.closed(text, second, by):
        return None
    if joint.dashed and _falls(first, second):
        return None
    if made.mark is None and _has_name(text, first, second, by):
        return None
    if is_step(text, first, made, by) or _tells_a_change(text, first, second, joint, by):
        shares = first.mark is None or (paired and _leaves_its_scale(first, second))
        return _sharing(first, made) if shares else None
    if made.upper is not None and made.numeral.value > made.upper.value:
        return _sharing(first, made) if _is_vote(first, made) else None
    bend = None if paired else made.qualifier
    return replace(made, joint=text.plain[first.end : joint.at], qualifier=bend)


def _tells_a_change(text: Folded, first: Amount, second: Amount, joint: Joint, by: Grammar) -> bool:
    """
    Whether the two ends are the old level and the new one.

    Words join levels: "rose $5 to $7"; but "to" or "of" before both says that they are a range:
    "cut its forecast to $3 to $4".
    """
    if joint.endings:
        return told_after(text, second.end, by) or told_before(text, first.start, by)
    if joint.dashed or joint.spelling.split()[0] in by.lexicon.conjunctions:
        return False
    levels = by.lexicon.ranges.levels
    if joint.spelling in levels or (joint.paired(by) and joint.opener in levels):
        return True
    marked = first.mark is not None and second.mark is not None
    if not joint.paired(by) and (not marked or _follows_a_joint(text, first.start, by)):
        return False
    return told_before(text, first.start, by) or told_as_percentage(text, second.end, by)


def _follows_a_joint(text: Folded, start: int, by: Grammar) -> bool:
    end = start - (text.plain[start - 1 : start] == " ")
    return by.joining.joints.before(text, end) is not None or by.links.before(text, end) is not None


def _has_name(text: Folded, first: Amount, second: Amount, by: Grammar) -> bool:
    """Whether one of two bare numbers is a year, a day, a part of a name."""
    return is_name(text, first, by) or is_name(text, second, by)


def _one(first: Amount, second: Amount, *, firm: bool, endings: bool) -> Amount | None:
    """Let the two ends share mark and scale; return None where they do not belong together."""
    before = first.mark is not None and first.place is Place.BEFORE
    if not (endings or _may_share(first, second, firm=firm or before)):
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


def _falls(first: Amount, second: Amount) -> bool:
    """Whether the ends stand the wrong way round: EUR 7-5 million; not so $500 to 1 million."""
    low, high = first.numeral, second.numeral
    if low.scaled or not high.scaled or second.place is Place.BEFORE or low.value >= _HUNDRED:
        return False
    return shifted(low.value, high.power) > high.value


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
    hit = by.joining.joints.after(text, end + 1) if amount.end == end else None
    if hit is None or text.plain[hit.end : hit.end + 1] not in {" ", "-"}:
        return end
    other = read(hit.end + 1)
    bare_ = other is not None and other.mark is None and not other.numeral.scaled
    if other is None or not bare_ or other.numeral.value >= amount.numeral.value:
        return end
    return other.numeral.end


def _leaves_its_scale(first: Amount, second: Amount) -> bool:
    """Whether "rose from $5 to $7 million" means five million."""
    low, high = first.numeral, second.numeral
    return (
        first.place is Place.BEFORE
        and _may_be_scaled(low)
        and low.decimals <= 1
        and high.scaled
        and high.power >= _MILLION
    )


def _is_vote(first: Amount, made: Amount) -> bool:
    """Whether "58 - 37 percent" are two shares of one poll."""
    return first.mark is None and made.kind is Kind.PERCENT and first.numeral.value <= _HUNDRED


def _may_be_scaled(low: Numeral) -> bool:
    """Whether a number may leave its scale to the next: 5 to 7 million, not 15,000 to 1 million."""
    return low.value < _THOUSAND and not (low.scaled or low.group)


def _sharing(first: Amount, made: Amount) -> Amount:
    """Return the lower end alone, with the mark and the scale of the pair."""
    low, high = first.numeral, made.upper
    if high is not None and high.scale is not None and _may_be_scaled(low):
        low = low.times(high.power, *high.scale)
    return replace(first, mark=made.mark, numeral=low, noun=made.noun)
