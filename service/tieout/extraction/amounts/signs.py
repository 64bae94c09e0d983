"""What makes an amount negative: a minus, a word for it, a bookkeeper's bracket."""

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Hit, is_letter
from tieout.figures import Place

SIGNS = frozenset("+-–")
_MINUSES = frozenset("-–")


def scale_behind_bracket(text: Folded, amount: Amount, by: Grammar) -> None:
    """Take the scale word of "$(18.3) million"."""
    end = amount.end
    hit = by.scale_words.after(text, end + 1) if text.plain[end : end + 1] == " " else None
    if hit is not None:
        amount.numeral = amount.numeral.times(hit.meaning, hit.start, hit.end)
        amount.end = hit.end


def mark_after_bracket(text: Folded, amount: Amount, by: Grammar, floor: int) -> Hit[Mark] | None:
    """
    Read the bookkeepers' "(3.2)%", which is negative; its sign is glued to the bracket.

    Right behind another number it is but last year's: 4.1 (3.2)%.
    """
    plain, at = text.plain, amount.start
    if at <= floor or plain[at - 1] != "(" or plain[amount.end : amount.end + 1] != ")":
        return None
    hit = by.after.after(text, amount.end + 1)
    if hit is None or is_letter(plain[hit.start]):
        return None
    if plain[at - 2 : at - 1] == " " and plain[at - 3 : at - 2].isdigit():
        amount.mark = hit.meaning
        return None
    amount.negative, amount.start = True, at - 1
    return hit


def _may_precede_a_sign(char: str) -> bool:
    """Whether a dash after this character is a minus: no word, no number, no bracket ends."""
    return not (is_letter(char) or "0" <= char <= "9" or char in ")]%€$£¥")


def signed(text: Folded, amount: Amount, by: Grammar, floor: int) -> None:
    """Read a sign, or a word for it, before all the rest; "plus or minus" is none."""
    plain, start = text.plain, amount.start
    if start <= floor:
        return
    if by.margins.before(text, start - (plain[start - 1] == " ")) is not None:
        return
    if plain[start - 1] in SIGNS:
        if start == 1 or _may_precede_a_sign(plain[start - 2]):
            amount.negative = amount.negative or plain[start - 1] != "+"
            amount.start = start - 1
        return
    if start == len("- ") and plain[0] in _MINUSES and not plain[amount.end :].strip(" ."):
        amount.negative, amount.start = True, 0
        return
    end = start - (plain[start - 1] == " ")
    hit = by.negatives.before(text, end)
    if hit is None or plain[hit.start] in SIGNS:
        return
    bends = by.qualifier_before.before(text, end)
    if hit.start >= floor and (bends is None or bends.start > hit.start):
        amount.negative = True
        amount.start = hit.start


def trailing_minus(text: Folded, amount: Amount) -> None:
    """Read the bookkeepers' minus after an amount, which only ends a text: "£5.95-"."""
    plain, end = text.plain, amount.end
    if (
        amount.place is Place.BEFORE
        and plain[end : end + 1] == "-"
        and not plain[end + 1 :].strip()
    ):
        amount.negative = True
        amount.end = end + 1
