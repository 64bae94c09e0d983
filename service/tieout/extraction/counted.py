"""Bare numbers that count something: "375 (30%)", "up 18% to 12.4m", "54 of the 120 seats"."""

import re

from tieout.extraction.amount import Amount
from tieout.extraction.changes import ends_a_sentence
from tieout.extraction.digits import read_digits
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.numeral import Numeral
from tieout.figures import Kind

_ASIDE = re.compile(r"(?:'?[^\W\d_]{1,15}| [^\W\d_]{1,15})?( ?\(|, )")
_LEVEL = re.compile(r"(?<![0-9.,])[0-9][0-9.,]{0,9}[a-zA-Z]{1,2},? \Z")
_LEVEL_CHARS = 15
_WORD = re.compile(r" ([^\W\d_]{1,20})")
_BEFORE_CHARS = 20
_APART_MAX = 60
_LEAST, _TWO_DIGITS, _HUNDRED, _FACTOR_MAX = 2, 10, 100, 20


def is_counted(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether the words and numbers beside a bare number say that it counts something."""
    if amount.numeral.spelled or amount.value < _LEAST:
        return False
    return (
        is_noted(text, amount, by)
        or is_level(text, amount.numeral, by)
        or _is_among(text, amount, by)
        or _is_priced(text, amount, by)
    )


def score(text: Folded, amount: Amount, at: int, by: Grammar) -> str | None:
    """Return the word for what an index counts, where the number is one of an index."""
    word = next((it for it in by.scores if text.low.startswith(it, at)), None)
    if word is None or text.plain[at + len(word) : at + len(word) + 1].isalnum():
        return None
    numeral = amount.numeral
    large = numeral.group or numeral.value >= _HUNDRED or numeral.decimals > 1
    return word if large or is_noted(text, amount, by) else None


def is_noted(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a percentage says the same: "525, or 42 percent", "375 (30%)"."""
    found = _ASIDE.match(text.plain, amount.end)
    if found is None:
        return False
    at = found.end()
    if found[1] == ", ":
        same = by.same.after(text, at)
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
    at = small.end() if small is not None and small[1] in by.not_nouns else at
    return at + (text.plain[at : at + 1] == " ")


def is_level(text: Folded, numeral: Numeral, by: Grammar) -> bool:
    """Whether a number follows "18 per cent to", or "from" behind such a level."""
    if _follows_percent(text, numeral.start, by):
        return True
    old = by.against.before(text, numeral.start - 1)
    if old is None:
        return False
    new = _LEVEL.search(text.plain, max(old.start - _LEVEL_CHARS, 0), old.start)
    return new is not None and _follows_percent(text, new.start(), by)


def _follows_percent(text: Folded, start: int, by: Grammar) -> bool:
    joint = by.joints.before(text, start - 1)
    if joint is None:
        return False
    end = joint.start - 1
    unit = by.after.before(text, end - (text.plain[end - 1 : end] == ","))
    return unit is not None and unit.meaning.kind is Kind.PERCENT


def _is_among(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a number is a part of a larger one: "54 of the 120 seats"."""
    hit = by.among.after(text, amount.end + 1)
    whole = None if hit is None else read_digits(text.plain, hit.end + 1, by.lexicon.separators)
    return whole is not None and whole.value > amount.value and not whole.decimals


def _is_priced(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Whether a price follows: "bought 300 at $12 apiece"; not "the 4080 at $1,199"."""
    before = text.low[max(amount.start - _BEFORE_CHARS, 0) : amount.start]
    if before.endswith(tuple(f" {word} " for word in by.lexicon.fillers)):
        return False
    hit = by.clock_before.after(text, amount.end + 1)
    mark = None if hit is None else by.before.after(text, hit.end + 1)
    return mark is not None and mark.meaning.kind is Kind.MONEY and not mark.meaning.name


def carry(text: Folded, amount: Amount, last: Amount | None, by: Grammar) -> None:
    """Give a bare number the noun of the last count, where it goes on with it."""
    if amount.noun is None and not amount.numeral.spelled and _goes_on(text, amount, last, by):
        amount.noun = None if last is None else last.noun


def _goes_on(text: Folded, amount: Amount, last: Amount | None, by: Grammar) -> bool:
    """Whether a number counts what the last one did: "214 people in the north and 97 in …"."""
    if last is None or last.kind is not Kind.COUNT or last.noun is None:
        return False
    if amount.numeral.decimals or last.noun.lower() in by.extents or last.value < _TWO_DIGITS:
        return False
    near = 1 / _FACTOR_MAX < amount.value / last.value < _FACTOR_MAX
    between = text.plain[last.end : amount.start]
    apart = len(between) > _APART_MAX or ends_a_sentence(between) or _has_digit(between)
    words = amount.value >= _HUNDRED or between.count(" ") > len("ab")
    return near and words and not apart and _ends_phrase(text, amount.end, by)


def _ends_phrase(text: Folded, end: int, by: Grammar) -> bool:
    """Whether no noun of its own follows a number."""
    following = _WORD.match(text.low, end)
    if following is not None:
        return following[1] in by.not_nouns
    return text.plain[end : end + 1] in {"", ",", ";", ".", ")"}


def _has_digit(text: str) -> bool:
    return any("0" <= char <= "9" for char in text)
