"""Digits as a writer sets them: grouped, with a mark, in the digits of a script."""

from tieout.writing.hand import Hand

_GROUP = 3
_INDIAN_GROUP = 2


def numeral(whole: str, part: str, hand: Hand) -> str:
    """
    Set digits before and after the decimal mark.

    >>> numeral("1234567", "5", Hand(group=",", indian=True))
    '12,34,567.5'
    """
    if hand.group and len(whole) >= hand.group_from:
        whole = hand.group.join(_groups(whole, _INDIAN_GROUP if hand.indian else _GROUP))
    return _in_script(f"{whole}{hand.decimal}{part}" if part else whole, hand.zero)


def _groups(whole: str, size: int) -> list[str]:
    """
    Cut digits into groups: three at the end, *size* before them.

    >>> _groups("12345", 2)
    ['12', '345']
    """
    head, last = whole[:-_GROUP], whole[-_GROUP:]
    first = len(head) % size
    groups = [head[at : at + size] for at in range(first, len(head), size)]
    return [it for it in (head[:first], *groups, last) if it]


def _in_script(text: str, zero: str) -> str:
    if zero == "0":
        return text
    return text.translate({ord("0") + digit: chr(ord(zero) + digit) for digit in range(10)})
