"""What looks like no figure: links, telephone numbers, dates, times, versions, codes."""

import re

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.table import is_letter

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
    if start == 1 or char not in "-.,:+":
        return False
    before = plain[start - 2]
    if "\u0590" <= before <= "\u06ff":
        return False
    return "0" <= before <= "9" or (char in "-." and is_letter(before))


def letter_follows(plain: str, end: int) -> bool:
    """Whether a number runs into letters that are no mark of its own (5G, 3rd, 1e9)."""
    return end < len(plain) and (is_letter(plain[end]) or plain[end] in "_@")


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
