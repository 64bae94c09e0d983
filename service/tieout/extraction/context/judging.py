"""Whether a number is a figure, or a name, an order, a date, a pronoun."""

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.context.changes import is_bare_side
from tieout.extraction.context.codes import is_code, letter_follows
from tieout.extraction.context.counted import is_counted
from tieout.extraction.context.names import is_name
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.numbers.levels import is_level
from tieout.extraction.numbers.numeral import Numeral
from tieout.figures import Kind, Place

_SMALL = 2
_LARGE = frozenset("MB")
_TEN = 10


def is_figure(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether an amount that was read is a figure."""
    if amount.mark is not None:
        vague = _is_vague(text, amount, by) or _is_span_of_tens(text.plain, amount)
        return not (vague or _is_odd_multiple(text, amount))
    numeral = amount.numeral
    if not _may_count(numeral) or letter_follows(text.plain, numeral.end):
        return False
    if _runs_on(text, amount, by):
        return False
    if is_name(text, amount, by) or is_code(text.plain, amount):
        return False
    if _has_one_letter(text, numeral):
        named = amount.noun is not None and amount.noun[0].islower()
        large = numeral.decimals > 0 and text.plain[numeral.bare_end] in _LARGE
        return named or large or is_level(text, numeral, by)
    told = amount.noun or numeral.scaled or numeral.group or amount.qualifier
    return bool(told) or is_bare_side(text, amount, by) or is_counted(text, amount, by)


def _may_count(numeral: Numeral) -> bool:
    """
    Whether a number alone may count things: not zero, not "one", no foreign separators.

    A scale makes up for them: "1,2 million members" is 1.2 million in English, too.
    """
    odd = numeral.foreign or (numeral.spelled and numeral.value < _SMALL)
    return bool(numeral.value) and (numeral.scaled or not odd)


def _runs_on(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a number word is the beginning of another word, in scripts that glue particles."""
    following = text.plain[amount.end : amount.end + 1]
    glued = amount.numeral.spelled and by.lexicon.spaced and following.isalpha()
    return glued and by.naming.counters.after(text, amount.end) is None


def _has_one_letter(text: Folded, numeral: Numeral) -> bool:
    """Whether the scale is a single letter (120k subscribers, 1.5M, but 221B Baker Street)."""
    scale = numeral.scale
    return scale is not None and scale[1] - scale[0] == 1 and text.plain[scale[0]].isascii()


def _is_vague(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a word before it makes it an estimate (数十億, several hundred) or a minute."""
    start = amount.numeral.start
    if amount.mark is not None and amount.mark.minor and by.naming.clock_after.before(text, start):
        return True
    if _follows_a_digit(text, amount, by) or _is_full_tenths(amount):
        return True
    spaced = start > 0 and text.plain[start - 1] == " "
    vague = by.naming.vague.before(text, start - spaced) if amount.numeral.spelled else None
    bends = None if vague is None else by.qualifier_before.before(text, start - spaced)
    return vague is not None and (bends is None or bends.start >= vague.start)


def _is_span_of_tens(plain: str, amount: Amount) -> bool:
    """Whether a plural makes it any amount from there on: the mid-$20s, $100s of millions."""
    if amount.place is not Place.BEFORE or amount.numeral.scaled:
        return False
    return plain[amount.end : amount.end + 1] == "s" and not plain[amount.end + 1 :][:1].isalnum()


def _follows_a_digit(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a digit in characters stands right before a number in characters: 二三十."""
    start = amount.numeral.start
    if by.characters is None or not amount.numeral.spelled or start == 0:
        return False
    return not by.lexicon.syllables and text.plain[start - 1] in by.characters.numerals


def _is_full_tenths(amount: Amount) -> bool:
    """Whether 十折 says that nothing is taken off."""
    return amount.mark is not None and amount.mark.tenths and amount.numeral.value == _TEN


def _is_odd_multiple(text: Folded, amount: Amount) -> bool:
    """Whether "x" or "times" follows what is no factor: "one times", "4x4"."""
    if amount.kind is not Kind.MULTIPLE:
        return False
    following = text.plain[amount.end : amount.end + 1]
    glued = following.isascii() and following.isalnum()
    return glued or (amount.numeral.spelled and amount.numeral.value < _SMALL)
