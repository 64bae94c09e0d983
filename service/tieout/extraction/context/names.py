"""What words make no figure of a number: a date, a year, an order, an age, a part of a name."""

from decimal import Decimal

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar

_YEAR_FIRST, _YEAR_LAST = 1800, 2100
_YEAR_EVER = 1000
_DAY_LAST = 31


def is_name(text: Folded, amount: Amount, by: Grammar) -> bool:
    """
    Whether words beside a number without a mark make it a date, an order, a part of a name.

    In scripts without spaces a denominator comes before its price, with its own number: 10㎡당.
    """
    plain, start, end = text.plain, amount.start, amount.end
    spaced = start > 0 and plain[start - 1] == " "
    if amount.numeral.spelled and by.lexicon.syllables:
        return True
    if by.naming.not_before.before(text, start - spaced) is not None:
        return True
    if amount.noun in by.naming.scores:
        return False
    if not by.lexicon.spaced and by.per.after(text, end) is not None:
        return True
    at = end + (plain[end : end + 1] == " ")
    if _is_ordered(text, amount, at, by) or by.naming.clock_after.after(text, at) is not None:
        return True
    return _is_day(text, amount, by, spaced=spaced, at=at) or _is_year(text, amount, by)


def _is_ordered(text: Folded, amount: Amount, at: int, by: Grammar) -> bool:
    """Whether the word behind a number makes it an order, an age, a name: 3rd, 43 ans, 第5条."""
    counter = by.naming.counters.after(text, at)
    if counter is not None and "0" <= text.plain[counter.end : counter.end + 1] <= "9":
        return True
    if counter is not None and amount.numeral.value < _YEAR_EVER:
        return False
    if not (by.naming.not_after.after(text, at) or by.naming.not_after.after(text, amount.end)):
        return False
    if counter is not None and amount.numeral.scaled:
        return False
    return not _is_length(text, amount, by)


def _is_length(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a word before it says that "ans" are a length of time, no age: sur six ans."""
    if amount.noun is None or amount.noun.lower() not in by.naming.extents:
        return False
    before = text.plain[amount.start - 1 : amount.start]
    return by.naming.extent_before.before(text, amount.start - (before == " ")) is not None


def _is_day(text: Folded, amount: Amount, by: Grammar, *, spaced: bool, at: int) -> bool:
    numeral = amount.numeral
    if numeral.scaled or not 1 <= numeral.value <= _DAY_LAST or numeral.decimals or numeral.spelled:
        return False
    if by.naming.months.after(text, at) is not None:
        return True
    return spaced and by.naming.months.before(text, amount.start - 1) is not None


def _is_year(text: Folded, amount: Amount, by: Grammar) -> bool:
    numeral = amount.numeral
    bare = not (numeral.scaled or numeral.group or numeral.decimal or numeral.spelled)
    if not bare or numeral.end - numeral.start != len("2024"):
        return False
    if not _YEAR_FIRST <= numeral.value <= _YEAR_LAST:
        return numeral.value < _YEAR_FIRST and _follows_year_word(text, amount, by)
    round_hundred = numeral.value % 100 == Decimal(0)
    return not (round_hundred and (amount.noun or amount.qualifier))


def _follows_year_word(text: Folded, amount: Amount, by: Grammar) -> bool:
    start = amount.start
    return start > 0 and by.naming.year_before.before(text, start - 1) is not None
