"""The other end of a range, or the other side of a rate."""

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.compound import with_minor
from tieout.extraction.amounts.marked import read_amount_at
from tieout.extraction.context import codes, nouns
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar


def read_second(
    text: Folded, at: int, by: Grammar, *, whole: bool = False, priced: bool = False
) -> Amount | None:
    """Read the amount that begins at *at*; *priced*, it may share the mark of a price."""
    plain = text.plain
    begin = at
    if not "0" <= plain[at : at + 1] <= "9":
        hit = by.before.after(text, at)
        if hit is not None:
            begin = hit.end + (plain[hit.end : hit.end + 1] == " ")
    amount = read_amount_at(text, begin, by, at, whole=whole, priced=priced)
    if amount is None or amount.start > at:
        return None
    if amount.mark is None:
        if codes.letter_follows(plain, amount.end) or codes.shape(plain, amount.numeral.start):
            return None
        nouns.name(text, amount, by)
    return with_minor(text, amount, by)
