"""What stands around an amount: qualifiers, denominators, the noun of a count."""

import re

from tieout.extraction import stated
from tieout.extraction.amount import Amount
from tieout.extraction.counted import score
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.table import Hit, is_letter

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_DATED = re.compile(r" [0-9]{4}(?![0-9])")
_NOUN_WORDS_MAX = 3
_VERB_MAX = 5
_ELISION_MAX = 5
_ENGLISH = frozenset({"re", "ve", "ll", "clock"})


def qualify(text: Folded, amount: Amount, by: Grammar, floor: int) -> None:
    """Attach the qualifier that stands right before, or right after; the span takes it in not."""
    plain, start, end = text.plain, amount.start, amount.end
    at = start - (start > floor and plain[start - 1] == " ")
    hit = by.qualifier_before.before(text, at)
    if hit is not None and hit.start >= floor:
        amount.qualifier = hit.meaning
        return
    if amount.start > floor and at < start:
        article = _article(text, at, by, floor)
        if article < at:
            hit = by.qualifier_before.before(text, article)
            if hit is not None and hit.start >= floor:
                amount.qualifier = hit.meaning
                return
    at = end + (plain[end : end + 1] == " ")
    after = by.qualifier_after.after(text, at)
    if after is not None and by.margins.after(text, at) is None:
        amount.qualifier = after.meaning
        amount.stop = after.end


def _article(text: Folded, end: int, by: Grammar, floor: int) -> int:
    """Step back over "a" or "the" between a qualifier and a figure ("about a third")."""
    for word in by.lexicon.articles:
        begin = end - len(word)
        if begin > floor and text.low[begin:end] == word and text.plain[begin - 1] == " ":
            return begin - 1
    return end


def denominate(text: Folded, amount: Amount, by: Grammar) -> None:
    """Attach "a share", "per year" and the like; "im Jahr 2023" says when."""
    end = amount.end
    hit = by.per.after(text, end + (text.plain[end : end + 1] == " "))
    if hit is not None and _DATED.match(text.plain, hit.end) is not None:
        return
    if hit is not None:
        amount.stop = max(amount.stop, hit.end)
    if hit is None and amount.start:
        hit = by.per.before(text, amount.start - (text.plain[amount.start - 1] == " "))
    if hit is None and not by.lexicon.spaced:
        hit = _before_a_verb(text, amount, by)
    amount.per = stated.priced(text, amount, by) if hit is None else hit.meaning or None


def _before_a_verb(text: Folded, amount: Amount, by: Grammar) -> Hit[str] | None:
    """Find a denominator that a short verb parts from its amount: 每年投入10亿元."""
    for at in range(amount.start - 1, max(amount.start - _VERB_MAX, 0), -1):
        if not text.plain[at].isalpha():
            return None
        hit = by.per.before(text, at)
        if hit is not None:
            return hit
    return None


def name(text: Folded, amount: Amount, by: Grammar) -> None:
    """Attach the noun that a count counts: the first plural near it, or the next word."""
    plain, end = text.plain, max(amount.end, amount.stop)
    gap = plain[end : end + 1] in {" ", "-"}
    at = end + gap
    counter = by.counters.after(text, at)
    if counter is not None:
        amount.noun = plain[counter.start : counter.end]
    elif by.lexicon.spaced and gap and not _ends_sentence(plain, end):
        amount.noun = _noun(text, at, by)
    if amount.noun is None and by.scores:
        amount.noun = score(text, amount, at, by)


def extend(text: Folded, amount: Amount, by: Grammar, floor: int) -> None:
    """Drop the qualifier of a length of time that only says its extent: "over five years"."""
    if amount.qualifier is None or amount.noun is None or amount.noun.lower() not in by.extents:
        return
    at = amount.start - (text.plain[amount.start - 1 : amount.start] == " ")
    word = by.extent_before.before(text, at)
    if word is not None and word.start >= floor:
        amount.qualifier = None


def _ends_sentence(plain: str, end: int) -> bool:
    """Whether an abbreviation ends both the amount and its sentence."""
    return plain[end - 1] == "." and plain[end + 1 : end + 2].isupper()


def _noun(text: Folded, at: int, by: Grammar) -> str | None:
    first = None
    for _ in range(_NOUN_WORDS_MAX):
        found = _WORD.match(text.plain, at)
        if found is None or text.low[at : found.end()] in by.not_nouns or _is_elided(found[0]):
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


def letter_follows(plain: str, end: int) -> bool:
    """Whether a number runs into letters that are no mark of its own (5G, 3rd, 1e9)."""
    return end < len(plain) and (is_letter(plain[end]) or plain[end] in "_@")
