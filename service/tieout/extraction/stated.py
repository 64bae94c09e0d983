"""Rates that a text states: "$1 = 84.6 yen" is one figure."""

import re

from tieout.extraction.amounts import Amount
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.figures import Kind

_EQUALS = re.compile(r" ?[=≈] ?")


def equals(text: Folded, end: int) -> int | None:
    """Return where the right side of an equation begins, or None where there is none."""
    found = _EQUALS.match(text.plain, end)
    return None if found is None else found.end()


def quoted(text: Folded, amount: Amount, by: Grammar) -> None:
    """Read "EUR/USD 1.08" as the price of one euro."""
    start = amount.start
    if amount.mark is None or not amount.mark.sure or text.plain[start - 1 : start] != "/":
        return
    base = by.before.before(text, start - 1)
    if base is not None and base.meaning.sure and base.meaning.of != amount.mark.of:
        amount.per = base.meaning.of[0]
        amount.start = base.start


def one_unit(amount: Amount) -> bool:
    """Whether an amount is one unit of money, the left side of a rate."""
    return amount.kind is Kind.MONEY and amount.value == 1 and amount.upper is None


def rate(one: Amount, other: Amount | None) -> Amount | None:
    """Return "84.6 yen" as the price of "$1", or None where the two are no rate."""
    if other is None or other.kind is not Kind.MONEY or one.mark is None or other.upper is not None:
        return None
    other.per = one.mark.of[0] if one.mark.sure else one.mark.default or one.mark.of[0]
    other.start = one.start
    return other
