"""Fractions behind whole digits, or alone: 2½, 2 1/2, 6.08-1/2, 2/3 %."""

import re
from dataclasses import replace
from decimal import Decimal

from tieout.extraction.numbers.numeral import (
    EXACT,
    Numeral,
    shifted,
)

_VULGAR = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅓": "0.3333",
    "⅔": "0.6667",
    "⅕": "0.2",
    "⅖": "0.4",
    "⅗": "0.6",
    "⅘": "0.8",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
    "⅞": "0.875",
}
_PROPER = re.compile(r"([1-9])/([1-9][0-9]?)(?= ?(?:%|[^\W\d_]{4}))(?! of)")
_FRACTION = re.compile(r" ([1-9])/([1-9][0-9]?)(?![0-9/.,])")
_EIGHTHS = re.compile(r"[ -]([1-9][0-9]?)/(2|3|4|8|16|32|64)(?=[ %]|-[^\W\d_])")


def with_fraction(text: str, numeral: Numeral) -> Numeral:
    """
    Add what "2½", "2 1/2" and "2-1/2" have after the digits; that of "6.08-1/2" is of a cent.

    >>> from tieout.extraction.numbers.digits import read_digits
    >>> from tieout.lexicon import Separators
    >>> read_digits("6.08-1/2 a bushel", 0, Separators((",",), (".",))).value
    Decimal('6.085')
    """
    if numeral.end >= len(text):
        return numeral
    end, part = numeral.end, _VULGAR.get(text[numeral.end])
    if part is not None and not numeral.decimal:
        return _plus(numeral, Decimal(part), end + 1)
    found = _EIGHTHS.match(text, end)
    if found is None and not numeral.decimal:
        found = _FRACTION.match(text, end)
    if found is None or int(found[1]) >= int(found[2]):
        return numeral
    return _plus(numeral, Decimal(found[1]) / Decimal(found[2]), found.end())


def _plus(numeral: Numeral, part: Decimal, end: int) -> Numeral:
    places = numeral.decimals
    value = EXACT.add(numeral.value, shifted(part, -places))
    return replace(
        numeral, value=value, end=end, bare_end=end, last=-1 - places, round_last=-1 - places
    )


def read_fraction(plain: str, at: int) -> Numeral | None:
    """
    Read "2/3" where a unit or a scale word follows ("2/3 %", "1/2 million"), not in a date.

    >>> read_fraction("3/4 of it", 0) is None, read_fraction("3/4% of it", 0).value
    (True, Decimal('0.75'))
    """
    found = _PROPER.match(plain, at)
    if found is None or int(found[1]) >= int(found[2]):
        return None
    value = Decimal(found[1]) / Decimal(found[2])
    return Numeral(at, found.end(), value, -1, -1, bare_end=found.end())
