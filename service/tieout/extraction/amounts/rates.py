"""Rates that a text states: "$1 = 84.6 yen" is one figure."""

import re

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.figures import Kind

_EQUALS = re.compile(r" ?[=≈] ?")
_NOUN = re.compile(r" ([a-z]{1,20})")
_WORD_MAX = 24
_WORD_BEFORE = re.compile(r"([^\W\d_]{1,20}) \Z")


def equals(text: Folded, end: int) -> int | None:
    """Return where the right side of an equation begins, or None where there is none."""
    found = _EQUALS.match(text.plain, end)
    return None if found is None else found.end()


def quoted(text: Folded, amount: Amount, by: Grammar, floor: int) -> None:
    """Read "EUR/USD 1.08" as the price of one euro."""
    start = amount.start
    if amount.mark is None or not amount.mark.sure or text.plain[start - 1 : start] != "/":
        return
    base = by.before.before(text, start - 1)
    if base is None or base.start < floor:
        return
    if base.meaning.sure and base.meaning.of != amount.mark.of:
        amount.per = base.meaning.of[0]
        amount.start = base.start


def priced(text: Folded, amount: Amount, by: Grammar) -> str | None:
    """
    Return the currency that an amount is the price of: "7.25 yuan to the dollar".

    "Rose 3 yen to the dollar" says how far a rate moved, "10 pounds per euro zone resident" what
    somebody pays: both are no rates.
    """
    if amount.kind is not Kind.MONEY or amount.mark is None or amount.upper is not None:
        return None
    if amount.numeral.scaled:
        return None
    hit = by.rates.after(text, amount.end + 1)
    if hit is None or text.plain[amount.end] != " " or _is_step(text, amount, by):
        return None
    unit = by.after.after(text, hit.end + 1)
    if unit is None or unit.meaning.kind is not Kind.MONEY or unit.meaning.minor:
        return None
    noun = None if " " in text.plain[hit.start : hit.end] else _NOUN.match(text.plain, unit.end)
    if noun is not None and noun[1] not in by.naming.not_nouns:
        return None
    code = _code(unit.meaning)
    return None if code in amount.mark.of else code


def _is_step(text: Folded, amount: Amount, by: Grammar) -> bool:
    word = _WORD_BEFORE.search(text.low, max(amount.start - _WORD_MAX, 0), amount.start)
    return word is not None and (
        word[1] in by.joining.changes or word[1] in by.lexicon.ranges.steps
    )


def _code(mark: Mark) -> str:
    return mark.of[0] if mark.sure else mark.default or mark.of[0]


def one_unit(amount: Amount) -> bool:
    """Whether an amount is one unit of money, the left side of a rate."""
    return amount.kind is Kind.MONEY and amount.value == 1 and amount.upper is None


def rate(one: Amount, other: Amount | None) -> Amount | None:
    """Return "84.6 yen" as the price of "$1", or None where the two are no rate."""
    if other is None or other.kind is not Kind.MONEY or one.mark is None or other.upper is not None:
        return None
    other.per = _code(one.mark)
    other.start = one.start
    return other
