"""Qualifiers beside an amount: "about a third", "$5 or more"; a span leaves them out."""

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.figures import Qualifier

COMPARING = frozenset((Qualifier.MORE_THAN, Qualifier.LESS_THAN))


def qualify(text: Folded, amount: Amount, by: Grammar, floor: int) -> None:
    """Attach the qualifier that stands right before, or right after; the span takes it in not."""
    plain, start, end = text.plain, amount.start, amount.end
    at = start - (start > floor and plain[start - 1] == " ")
    hit = by.qualifier_before.before(text, at)
    if hit is not None and hit.start >= floor:
        if not _compares(plain, hit.start, hit.meaning, floor):
            amount.qualifier = hit.meaning
        return
    if amount.start > floor and at < start:
        article = _article(text, at, by, floor)
        if article < at:
            hit = by.qualifier_before.before(text, article)
            if hit is not None and hit.start >= floor:
                amount.qualifier = hit.meaning
                return
    if by.characters is not None and not by.characters.inside.isdisjoint(plain[start:end]):
        amount.qualifier = Qualifier.MORE_THAN
        return
    at = end + (plain[end : end + 1] == " ")
    if at > end and plain[at : at + 1] == "+":
        return  # "€500 + €750" adds, "€500+" is more
    after = by.qualifier_after.after(text, at)
    if after is not None and by.margins.after(text, at) is None and not _is_sum(plain, after.end):
        amount.qualifier = after.meaning
        amount.stop = after.end


def _is_sum(plain: str, end: int) -> bool:
    """Whether a plus stands between two numbers: 50+1."""
    return plain[end - 1] == "+" and "0" <= plain[end : end + 1] <= "9"


def _compares(plain: str, start: int, meaning: Qualifier | None, floor: int) -> bool:
    """Whether "18.4% less than $15 billion" sets a figure against the one right before it."""
    if meaning not in COMPARING or not 0 < floor <= start <= floor + 1:
        return False
    return plain[floor - 1] == "%" or plain[floor - 1].isalnum()


def _article(text: Folded, end: int, by: Grammar, floor: int) -> int:
    """Step back over "a" or "the" between a qualifier and a figure ("about a third")."""
    for word in by.lexicon.articles:
        begin = end - len(word)
        if begin > floor and text.low[begin:end] == word and text.plain[begin - 1] == " ":
            return begin - 1
    return end


def extend(text: Folded, amount: Amount, by: Grammar, floor: int) -> None:
    """Drop the qualifier of a length of time that only says its extent: "over five years"."""
    if (
        amount.qualifier is None
        or amount.noun is None
        or amount.noun.lower() not in by.naming.extents
    ):
        return
    at = amount.start - (text.plain[amount.start - 1 : amount.start] == " ")
    word = by.naming.extent_before.before(text, at)
    if word is not None and word.start >= floor:
        amount.qualifier = None
