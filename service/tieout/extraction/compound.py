"""Amounts in two parts: "5 dollars and 23 cents", 两块五毛."""

from tieout.extraction.amounts import Amount, mark_after
from tieout.extraction.characters import read_characters
from tieout.extraction.digits import read_digits
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.numeral import Numeral, shifted
from tieout.extraction.words import read_words
from tieout.figures import Kind

_PARTS = 1000


def with_minor(text: Folded, amount: Amount, by: Grammar) -> Amount:
    """Add the cents that follow whole units of the same currency."""
    mark = amount.mark
    if mark is None or mark.kind is not Kind.MONEY or amount.numeral.scaled and not by.characters:
        return amount
    if amount.numeral.decimals:
        return amount
    at = _past_joint(text, amount.end, by)
    numeral = _whole(text, at, by)
    if numeral is None or numeral.value >= _PARTS or numeral.decimals:
        return amount
    hit = mark_after(text, numeral, by)
    if hit is None or not hit.meaning.minor:
        return amount
    common = tuple(code for code in mark.of if code in hit.meaning.of)
    if not common or hit.meaning.power >= mark.power:
        return amount
    amount.extra += shifted(numeral.value, hit.meaning.power - mark.power)
    amount.last = hit.meaning.power - mark.power
    amount.end = hit.end
    return amount


def _past_joint(text: Folded, end: int, by: Grammar) -> int:
    """Step over a space, a comma, and "and"."""
    plain = text.plain
    at = end + (plain[end : end + 1] == ",")
    at += plain[at : at + 1] == " "
    for word in by.lexicon.conjunctions:
        stop = at + len(word)
        if text.low[at:stop] == word and plain[stop : stop + 1] == " ":
            return stop + 1
    return at


def _whole(text: Folded, at: int, by: Grammar) -> Numeral | None:
    char = text.plain[at : at + 1]
    if by.characters is not None:
        return read_characters(text, at, by.characters)
    if "0" <= char <= "9":
        return read_digits(text.plain, at, by.lexicon.separators)
    return read_words(text, at, by.wording) if char else None
