"""The mark before a number: a sign, a code, a name, two of them, one before a scale word."""

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.signs import SIGNS
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Hit, is_letter
from tieout.extraction.numbers.numeral import Numeral
from tieout.figures import Kind

_CLAUSE_END = frozenset(".,;)。，")


def mark_before(text: Folded, amount: Amount, by: Grammar, floor: int) -> Hit[Mark] | None:
    plain, at = text.plain, amount.numeral.start
    bracket = at > floor and plain[at - 1] == "(" and plain[amount.end : amount.end + 1] == ")"
    inner = at > floor and plain[at - 1] in SIGNS
    end = at - 1 if bracket or inner else at
    hit = _before(text, end, by, floor)
    if hit is None:
        minus = by.negatives.before(text, end - (plain[end - 1 : end] == " "))
        hit = None if minus is None else _before(text, minus.start, by, floor)
        inner = hit is not None and hit.meaning.kind is not Kind.MONEY
        if not inner:
            hit = None
    if hit is None or (hit.meaning.name and not _may_follow_a_name(text, amount.numeral, hit, by)):
        return None
    if bracket or inner:
        amount.negative = plain[at - 1] != "+"
    amount.end += bracket
    amount.start = hit.start
    return hit


def _may_follow_a_name(text: Folded, numeral: Numeral, hit: Hit[Mark], by: Grammar) -> bool:
    """
    Whether a name before a number is its own: euro 5 million, not "the euro 20 years".

    A "percentage of" is one of a bare number that ends its clause; else it is one of a whole.
    """
    if hit.meaning.kind is not Kind.MONEY:
        return not numeral.scaled and _ends_clause(text.plain, numeral.end)
    if numeral.scaled or numeral.group or numeral.decimal:
        return True
    generic = any(text.plain.startswith(it, numeral.end) for it in by.lexicon.generic)
    return generic or _ends_clause(text.plain, numeral.end)


def _ends_clause(plain: str, end: int) -> bool:
    following = plain[end : end + 1]
    return not following or following in _CLAUSE_END


def _before(text: Folded, end: int, by: Grammar, floor: int) -> Hit[Mark] | None:
    """Return the mark that ends at *end* or one space before it, or before a scale there."""
    plain = text.plain
    spaced = end > floor and plain[end - 1] == " "
    hit = by.before.before(text, end - spaced)
    if hit is not None and hit.meaning.kind is Kind.MONEY and hit.start > floor:
        hit = _doubled(text, hit, by)
    if hit is None:
        scale = by.scale_before.before(text, end - spaced)
        if scale is None or scale.start <= floor:
            return None
        gap = plain[scale.start - 1] == " "
        hit = by.before.before(text, scale.start - gap)
        if hit is None or hit.meaning.power or hit.meaning.kind is not Kind.MONEY:
            return None
        marked = hit.meaning
        mark = Mark(Kind.MONEY, marked.of, marked.default, scale.meaning, marked.family)
        hit = Hit(hit.start, scale.end, mark)
    if hit.start < floor:
        return None
    if spaced and hit.meaning.kind is not Kind.MONEY and _closes(plain, hit.start):
        return None
    return hit


def _closes(plain: str, at: int) -> bool:
    """Whether a sign such as "%" is the mark of the number before it, not of the one after."""
    before = plain[max(at - 2, 0) : at].rstrip(" ")[-1:]
    return not is_letter(plain[at]) and "0" <= before <= "9"


def _doubled(text: Folded, hit: Hit[Mark], by: Grammar) -> Hit[Mark]:
    """Join two marks in a row that agree: "NZD $100", "USD $5"."""
    at = hit.start - (text.plain[hit.start - 1] == " ")
    first = by.before.before(text, at)
    both = None if first is None else first.meaning.refined(hit.meaning)
    if first is None or both is None:
        return hit
    return Hit(first.start, hit.end, both)
