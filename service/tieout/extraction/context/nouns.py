"""The noun of a count: the word beside it, an index's own, or that of the count before."""

import re
from dataclasses import replace

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.full_stop import ends_sentence
from tieout.extraction.context.changes import ends_a_sentence
from tieout.extraction.context.counted import is_noted
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.figures import Kind

_NOUN = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963])+(?:['-][^\W\d_]+)*")
_NEXT = re.compile(r" ([^\W\d_]{1,20})")
_NOUN_WORDS_MAX = 3
_ELISION_MAX = 5
_APART_MAX = 60
_TWO_DIGITS, _HUNDRED, _FACTOR_MAX = 10, 100, 20
_ENGLISH = frozenset({"re", "ve", "ll", "clock"})


def name(text: Folded, amount: Amount, by: Grammar) -> None:
    """
    Attach the noun that a count counts: the first plural near it, or the next word.

    A count that a hyphen joins to its noun is exact: nobody rounds a "10-year bond".
    """
    plain, end = text.plain, max(amount.end, amount.stop)
    gap = plain[end : end + 1] in {" ", "-"}
    at = end + gap
    counter = by.naming.counters.after(text, at)
    if counter is not None:
        amount.noun = plain[counter.start : counter.end]
    elif by.lexicon.spaced and gap and not ends_sentence(plain, end):
        amount.noun = _noun(text, at, by)
    if amount.noun is None and by.naming.scores:
        amount.noun = _score(text, amount, at, by)
    if amount.noun is not None and plain[end : end + 1] == "-":
        amount.numeral = replace(amount.numeral, round_last=amount.numeral.last)


def _noun(text: Folded, at: int, by: Grammar) -> str | None:
    first = None
    for _ in range(_NOUN_WORDS_MAX):
        found = _NOUN.match(text.plain, at)
        if (
            found is None
            or text.low[at : found.end()] in by.naming.not_nouns
            or _is_elided(found[0])
        ):
            break
        word = found[0]
        if (len(word) == 1 and word.isascii()) or word.endswith(by.lexicon.verbal):
            break
        first = first or word
        if word.endswith("s") and len(word) > _NOUN_WORDS_MAX:
            return word
        if text.plain[found.end() : found.end() + 1] != " ":
            break
        at = found.end() + 1
    return first


def _is_elided(word: str) -> bool:
    """Whether an article is glued to it: dell'anno, l'an; not workers', o'clock's."""
    head, _, tail = word.partition("'")
    return len(tail) > 1 and len(head) <= _ELISION_MAX and tail not in _ENGLISH


def _score(text: Folded, amount: Amount, at: int, by: Grammar) -> str | None:
    """Return the word for what an index counts, where the number is one of an index."""
    word = next((it for it in by.naming.scores if text.low.startswith(it, at)), None)
    if word is None or text.plain[at + len(word) : at + len(word) + 1].isalnum():
        return None
    numeral = amount.numeral
    large = numeral.group or numeral.value >= _HUNDRED or numeral.decimals > 1
    return word if large or is_noted(text, amount, by) else None


def carry(text: Folded, amount: Amount, last: Amount | None, by: Grammar) -> None:
    """Give a bare number the noun of the last count, where it goes on with it."""
    if amount.noun is None and not amount.numeral.spelled and _goes_on(text, amount, last, by):
        amount.noun = None if last is None else last.noun


def _goes_on(text: Folded, amount: Amount, last: Amount | None, by: Grammar) -> bool:
    """Whether a number counts what the last one did: "214 people in the north and 97 in …"."""
    if last is None or last.kind is not Kind.COUNT or last.noun is None:
        return False
    if (
        amount.numeral.decimals
        or last.noun.lower() in by.naming.extents
        or last.value < _TWO_DIGITS
    ):
        return False
    near = 1 / _FACTOR_MAX < amount.value / last.value < _FACTOR_MAX
    between = text.plain[last.end : amount.start]
    apart = len(between) > _APART_MAX or ends_a_sentence(between) or _has_digit(between)
    words = amount.value >= _HUNDRED or between.count(" ") > len("ab")
    return near and words and not apart and ends_phrase(text, amount.end, by)


def ends_phrase(text: Folded, end: int, by: Grammar) -> bool:
    """Whether no noun of its own follows a number."""
    following = _NEXT.match(text.low, end)
    if following is not None:
        elided = text.plain[following.end() : following.end() + 1] == "'"
        return elided or following[1] in by.naming.not_nouns
    return text.plain[end : end + 1] in {"", ",", ";", ".", ")"}


def _has_digit(text: str) -> bool:
    return any("0" <= char <= "9" for char in text)
