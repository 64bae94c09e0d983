"""Bare numbers that count something: "375 (30%)", "300 at $12 apiece", "54 of the 120 seats"."""

import re

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.numbers.digits import read_digits
from tieout.extraction.numbers.levels import is_level
from tieout.figures import Kind

_ASIDE = re.compile(r"(?:'?[^\W\d_]{1,15}| [^\W\d_]{1,15})?( ?\(|, )")
_WORD = re.compile(r" ([^\W\d_]{1,20})")
_PERCENTAGE = re.compile(r" ?\([-–+]?[0-9]{1,3}(?:[.,][0-9]{1,4})? ?%")
_TIMES = re.compile(r" ?[x×*] ?(?=\S)")
_BEFORE_CHARS = 20
_LEAST = 2
_POINTS_MAX = 100


def is_counted(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether the words and numbers beside a bare number say that it counts something."""
    if amount.numeral.spelled or amount.value < _LEAST:
        return False
    return (
        is_noted(text, amount, by)
        or is_level(text, amount.numeral, by)
        or _is_among(text, amount, by)
        or _is_priced(text, amount, by)
        or _is_factor(text, amount, by)
    )


def of_index(text: Folded, amount: Amount, by: Grammar) -> None:
    """
    Take the unit from the points of an index: 33.987 punti, 12.34포인트(0.45%).

    Of a percentage nobody tells a hundred points, nor in brackets what per cent they are.
    """
    if amount.kind is not Kind.POINTS or amount.mark_span is None:
        return
    word = text.low[slice(*amount.mark_span)]
    noted = _PERCENTAGE.match(text.plain, amount.end) is not None
    if word.startswith(by.naming.scores) and (noted or amount.numeral.value >= _POINTS_MAX):
        amount.mark = amount.mark_span = None
        amount.end = amount.numeral.end


def is_noted(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a percentage says the same: "525, or 42 percent", "375 (30%)"."""
    found = _ASIDE.match(text.plain, amount.end)
    if found is None:
        return False
    at = found.end()
    if found[1] == ", ":
        same = by.naming.same.after(text, at)
        if same is None:
            return False
        at = _past_article(text, same.end, by)
    unit = by.before.after(text, at)
    if unit is not None and unit.meaning.kind is Kind.PERCENT:
        return True
    numeral = read_digits(text.plain, at, by.lexicon.separators)
    if numeral is None:
        return False
    end = numeral.end
    hit = by.after.after(text, end + (text.plain[end : end + 1] == " "))
    return hit is not None and hit.meaning.kind is Kind.PERCENT


def _past_article(text: Folded, at: int, by: Grammar) -> int:
    """Step over "es decir, el": a comma, and one small word."""
    at += text.plain[at : at + 1] == ","
    small = _WORD.match(text.low, at)
    at = small.end() if small is not None and small[1] in by.naming.not_nouns else at
    return at + (text.plain[at : at + 1] == " ")


def _is_among(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a number is a part of a larger one: "54 of the 120 seats", "340 of 500 voters"."""
    hit = by.naming.among.after(text, amount.end + 1)
    whole = None if hit is None else read_digits(text.plain, hit.end + 1, by.lexicon.separators)
    if hit is None or whole is None or whole.value <= amount.value or whole.decimals:
        return False
    noun = _WORD.match(text.low, whole.end)
    return " " in text.plain[hit.start : hit.end] or (
        noun is not None
        and noun[1] not in by.naming.not_nouns
        and text.plain[noun.start(1)].islower()
    )


def _is_factor(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a number times a price follows: 40 x $12.50."""
    found = _TIMES.match(text.plain, amount.end)
    mark = None if found is None else by.before.after(text, found.end())
    return mark is not None and mark.meaning.kind is Kind.MONEY


def _is_priced(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a price follows: "bought 300 at $12 apiece"; not "the 4080 at $1,199"."""
    before = text.low[max(amount.start - _BEFORE_CHARS, 0) : amount.start]
    if before.endswith(tuple(f" {word} " for word in by.lexicon.fillers)):
        return False
    hit = by.naming.clock_before.after(text, amount.end + 1)
    mark = None if hit is None else by.before.after(text, hit.end + 1)
    return mark is not None and mark.meaning.kind is Kind.MONEY and not mark.meaning.name
