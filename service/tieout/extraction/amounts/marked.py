"""Whatever stands right beside a number and belongs to it: its mark, its sign, its brackets."""

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.aside import shared_unit
from tieout.extraction.amounts.mark_after import mark_after, opens_next, scaled_after
from tieout.extraction.amounts.mark_before import mark_before
from tieout.extraction.amounts.signs import mark_after_bracket, scale_behind_bracket, signed
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Hit
from tieout.extraction.numbers.cents import tidied
from tieout.extraction.numbers.number import needs_currency, read_number, scaled
from tieout.extraction.numbers.numeral import Numeral
from tieout.figures import Kind

_WHOLE = frozenset({Kind.MONEY, Kind.COUNT})


def read_amount_at(  # noqa: PLR0913 - a place in a text, and what is known of it, by name
    text: Folded, at: int, by: Grammar, floor: int, *, whole: bool = False, priced: bool = False
) -> Amount | None:
    """
    Read the number at a place with what stands beside it, nothing of it before *floor*.

    A letter is no scale without a currency (100m is metres), which another amount may share with
    what is *priced* (€11-12m). A *whole* string may be written untidily.
    """
    numeral = read_number(text, at, by, floor, alone=whole)
    if numeral is None:
        return None
    if whole:
        numeral = tidied(text.plain, numeral)
    with_scale = scaled(text, numeral, by)
    amount = read_amount_around(text, with_scale, by, floor)
    glued = with_scale.scale == (with_scale.bare_end, with_scale.end)
    if amount.mark is not None or (priced and glued) or not needs_currency(text, with_scale, by):
        return amount
    return read_amount_around(text, numeral, by, floor)


def read_amount_around(text: Folded, numeral: Numeral, by: Grammar, floor: int) -> Amount:
    """Read what stands beside a number, nothing of it before *floor*."""
    amount = Amount(numeral.start, numeral.end, numeral)
    before = mark_before(text, amount, by, floor)
    after = mark_after(text, numeral, by)
    if before is None and after is None:
        after = mark_after_bracket(text, amount, by, floor)
    if after is None and amount.mark is None and not (numeral.scaled or numeral.spelled):
        amount.numeral, amount.mark = shared_unit(text, numeral, by)
    if before is not None and after is not None and opens_next(text, after.end):
        after = None
    if after is not None and not numeral.scaled:
        amount.numeral, after = scaled_after(text, numeral, after, by)
    if before is not None and amount.end > numeral.end:
        scale_behind_bracket(text, amount, by)
    if before is not None and not _combined(amount, before, after, _is_generic(text, after, by)):
        after = None
    if before is None and after is not None:
        amount.mark, amount.mark_span = after.meaning, (after.start, after.end)
    if after is not None:
        amount.end = max(amount.end, after.end)
    signed(text, amount, by, floor)
    _regroup(amount, by)
    return amount


def _regroup(amount: Amount, by: Grammar) -> None:
    """
    Read "$10,000" as ten thousand where the language's decimal mark is the comma, too.

    Three decimals are rates or prices per litre, which have one digit before the mark; and some
    currencies are never written with decimals.
    """
    numeral, mark = amount.numeral, amount.mark
    if numeral.other is None or numeral.scaled or amount.kind not in _WHOLE:
        return
    separators = by.lexicon.separators
    unsaid = numeral.decimal in separators.decimal and numeral.decimal in separators.group
    if mark is None and not unsaid:
        return
    rate = numeral.decimal == "." or numeral.end - numeral.start <= len("1,234")
    zeros = numeral.value == int(numeral.value)
    coarse = mark is not None and mark.of[0] in by.coarse
    if not (zeros or coarse or unsaid or not rate):
        return
    amount.numeral = numeral.regrouped()


def _is_generic(text: Folded, after: Hit[Mark] | None, by: Grammar) -> bool:
    """Whether a mark names but the unit of the currency before the number: 港幣5億元."""
    return after is not None and text.plain[after.start : after.end] in by.lexicon.generic


def _combined(amount: Amount, before: Hit[Mark], after: Hit[Mark] | None, generic: bool) -> bool:
    """Settle between a mark before and one after; return whether the one after is used."""
    amount.mark, amount.mark_span = before.meaning, (before.start, before.end)
    if after is None:
        return False
    if after.meaning.kind is not Kind.MONEY or before.meaning.kind is not Kind.MONEY:
        return False
    both = before.meaning if generic else before.meaning.refined(after.meaning)
    if both is None:
        return False
    amount.mark = both
    return True
