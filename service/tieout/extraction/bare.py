"""What is not a figure: dates, years, times, versions, numbers of things, parts of names."""

import re
from decimal import Decimal

from tieout.extraction.amount import Amount
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.table import is_letter

_YEAR_FIRST, _YEAR_LAST = 1800, 2100
_YEAR_EVER = 1000
_DAY_LAST = 31
_SHAPE = re.compile(
    r"[0-9]{1,4}(?:([-/.])[0-9]{1,2}\1[0-9]{1,4}|:[0-9]{2}(?::[0-9]{2})?|/[0-9]{1,4}(?![0-9 ])"
    r"|(?:\.[0-9]{1,4}){2,4}|(?:-[0-9]{2,8}){2,6})(?![0-9])"
)
_LINKS = re.compile(
    r"(?:https?://|www\.|ftp://)[^\s<>\"]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}"
)
_PHONE = re.compile(
    r"(?:\+|\b00)[0-9]{1,3}(?:[ .()-]{1,2}[0-9]{1,5}){2,6}|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4}"
)
_CODE_BEFORE = re.compile(r"(?:^|[^A-Za-z0-9.])[A-Z]{2,4} $")
_PROPER_NAME = re.compile(r" [A-Z][a-z]{1,20}(?:'s)?(s)?(?:( [A-Z][a-z]{1,20})| |[.,;)]|$)")
_GLUE = frozenset("_#@\\/&=^")


def masked(plain: str) -> list[tuple[int, int]]:
    """Return the spans of links, addresses and telephone numbers, in order."""
    spans = []
    if "://" in plain or "www." in plain or "@" in plain:
        spans += [found.span() for found in _LINKS.finditer(plain)]
    if "+" in plain or "00" in plain or "(" in plain:
        spans += [found.span() for found in _PHONE.finditer(plain)]
    return sorted(spans)


def shape(plain: str, at: int) -> int:
    """Return where a date, a time, a score or a version that starts at *at* ends; 0 if none."""
    found = _SHAPE.match(plain, at)
    if found is None or plain[found.end() : found.end() + 1] == "%":
        return 0
    return found.end()


def exponent(plain: str, end: int) -> bool:
    """Whether a letter with digits is glued to a number: 1e9 is for machines, 5G2 a code."""
    letter = plain[end : end + 1]
    return letter.isascii() and letter.isalpha() and "0" <= plain[end + 1 : end + 2] <= "9"


def glued_before(plain: str, start: int) -> bool:
    """
    Whether the number is the tail of a name or a code: A320, Q3, Covid-19, #20, 1.2.3.

    Hebrew and Arabic glue prepositions to it, which names no code.
    """
    if start == 0:
        return False
    char = plain[start - 1]
    if "\u0590" <= char <= "\u06ff":
        return False
    if char in _GLUE or is_letter(char) or "0" <= char <= "9":
        return True
    if start == 1 or char not in "-.,:":
        return False
    before = plain[start - 2]
    if "\u0590" <= before <= "\u06ff":
        return False
    return "0" <= before <= "9" or (char in "-." and is_letter(before))


def is_name(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether words beside a number without a mark make it a date, an order, a part of a name."""
    plain, start, end = text.plain, amount.start, amount.end
    spaced = start > 0 and plain[start - 1] == " "
    if amount.numeral.spelled and by.lexicon.syllables:
        return True
    if by.not_before.before(text, start - spaced) is not None:
        return True
    if amount.noun in by.scores:
        return False
    at = end + (plain[end : end + 1] == " ")
    if _is_ordered(text, amount, at, by) or by.clock_after.after(text, at) is not None:
        return True
    return _is_day(text, amount, by, spaced=spaced, at=at) or _is_year(text, amount, by)


def _is_ordered(text: Folded, amount: Amount, at: int, by: Grammar) -> bool:
    """Whether the word behind a number makes it an order, an age, a name: 3rd, 43 ans, 第5条."""
    counter = by.counters.after(text, at)
    if counter is not None and "0" <= text.plain[counter.end : counter.end + 1] <= "9":
        return True
    if counter is not None and amount.numeral.value < _YEAR_EVER:
        return False
    if not (by.not_after.after(text, at) or by.not_after.after(text, amount.end)):
        return False
    if counter is not None and amount.numeral.scaled:
        return False
    return not _is_length(text, amount, by)


def _is_length(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a word before it says that "ans" are a length of time, no age: sur six ans."""
    if amount.noun is None or amount.noun.lower() not in by.extents:
        return False
    before = text.plain[amount.start - 1 : amount.start]
    return by.extent_before.before(text, amount.start - (before == " ")) is not None


def is_code(plain: str, amount: Amount) -> bool:
    """
    Whether the look of a bare number, or of the words beside it, makes it a code or a proper name.

    007, BA 117, "10 Downing Street", "75001 Paris", "Group of Seven"; not "14 Americans".
    """
    numeral, start, end = amount.numeral, amount.start, amount.end
    if plain[numeral.start] == "0" and end - numeral.start > 1 and not numeral.decimal:
        return True
    if numeral.scaled or numeral.group or numeral.decimal:
        return False
    if numeral.spelled:
        return start > 1 and plain[start].isupper() and plain[start - 2] not in '.!?:"”'
    if _CODE_BEFORE.search(plain[max(start - 6, 0) : start]) is not None:
        return True
    postal = end - numeral.start == len("75001") and plain[max(start - 2, 0) : start] == ", "
    proper = _PROPER_NAME.match(plain, end)
    return proper is not None and (postal or proper[2] is not None)


def _is_day(text: Folded, amount: Amount, by: Grammar, *, spaced: bool, at: int) -> bool:
    numeral = amount.numeral
    if numeral.scaled or not 1 <= numeral.value <= _DAY_LAST or numeral.decimals or numeral.spelled:
        return False
    if by.months.after(text, at) is not None:
        return True
    return spaced and by.months.before(text, amount.start - 1) is not None


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
    return start > 0 and by.year_before.before(text, start - 1) is not None
