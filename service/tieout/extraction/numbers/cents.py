"""Decimal marks in untidy whole strings: "36. 24", "1.099,"."""

import re
from dataclasses import replace

from tieout.extraction.numbers.numeral import Numeral, decimal_of

_CENTS = re.compile(r" ?([.,]) ?([0-9]{2})(?![0-9]| ?[.,] ?[0-9])")
_MARK = re.compile(r"[.,](?= ?$)")


def tidied(plain: str, numeral: Numeral) -> Numeral:
    """
    Return a number with the cents that a space parts from it, and groups before a last mark.

    >>> tidied("36. 24", Numeral(0, 2, decimal_of("36", 0), 0, 0, bare_end=2)).value
    Decimal('36.24')
    """
    if numeral.spelled or numeral.scaled:
        return numeral
    return _with_cents(plain, numeral) if not numeral.decimal else _without_mark(plain, numeral)


def _with_cents(plain: str, numeral: Numeral) -> Numeral:
    found = _CENTS.match(plain, numeral.end)
    if found is None or found[1] == numeral.group or not plain[numeral.start].isdigit():
        return numeral
    return replace(
        numeral,
        value=decimal_of(f"{numeral.value:f}{found[2]}", -2),
        last=-2,
        round_last=-2,
        decimal=found[1],
        decimals=2,
        end=found.end(),
        bare_end=found.end(),
    )


def _without_mark(plain: str, numeral: Numeral) -> Numeral:
    """Read "1.099," as 1099: the last of two kinds of separators is the decimal one."""
    found = _MARK.match(plain, numeral.end)
    if numeral.other is None or found is None or found[0] == numeral.decimal:
        return numeral
    made = numeral.regrouped()
    made.other = None
    return made
