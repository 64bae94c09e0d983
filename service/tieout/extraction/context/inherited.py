"""Units left out: "3,3 milliards d'euros, contre 3,0 milliards", "€640 million and 275 million"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.context.changes import ends_a_sentence
from tieout.extraction.context.nouns import ends_phrase
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.figures import Kind, Place

_APART_MAX, _READ_MAX, _NEAR_MAX = 60, 160, 40
_ASIDE = re.compile(r" ?\([^()]{1,80}\)")
_FACTOR_MAX = 100
_TEN = 10
_DIGITS = frozenset("0123456789")


def with_units(text: Folded, amounts: list[Amount], by: Grammar) -> list[Amount]:
    """
    Give a bare number of millions the money of the amount before it.

    It has that money behind a word for an older level ("contre", "from"), and in a list, with the
    same scale word and no noun of its own. What stands in brackets is stepped over. Before it, a
    list shares the money of its last member.
    """
    return _from_behind(text, list(_inherited(text, amounts, by)), by)


def _from_behind(text: Folded, amounts: list[Amount], by: Grammar) -> list[Amount]:
    """
    Give bare numbers of millions the money at the end of their list.

    "2.4億、1.8億及0.9億港元", "3.3 trillion of its 5.0 trillion baht".
    """
    listed = False
    for at in range(len(amounts) - 2, -1, -1):
        bare, money = amounts[at], amounts[at + 1]
        shares = bare.mark is None and bare.noun is None and bare.numeral.scaled
        shares = shares and money.kind is Kind.MONEY and money.numeral.scaled
        shares = shares and money.place is not Place.BEFORE
        listed = shares and _lists(text.low[bare.end : money.start], by, listed=listed)
        if listed:
            amounts[at] = replace(bare, mark=money.mark)
    return amounts


def _lists(between: str, by: Grammar, *, listed: bool) -> bool:
    """Whether an "and" or an "of its" alone parts two numbers; a comma, further up a list."""
    joints = (*by.lexicon.conjunctions, *by.lexicon.counts.get("among", ()), "、")
    return between.strip(" ,") in joints or (listed and between.strip() == ",")


def _inherited(text: Folded, amounts: list[Amount], by: Grammar) -> Iterator[Amount]:
    level: Amount | None = None
    for amount in amounts:
        mark = None if level is None else _mark(text, level, amount, by)
        made = amount if mark is None else replace(amount, mark=mark)
        yield made
        level = made if level is None or not _is_aside(text, made) else level


def older(text: Folded, amount: Amount, last: Amount | None, by: Grammar) -> None:
    """
    Read a bare number as the year before, in the unit of the figure right before it.

    Reports write it in brackets, "SEK 65.6 billion (58.3)"; the press, behind a word for an older
    level: "$2.34 versus 2.10". Both have as many decimals.
    """
    if last is None or amount.mark is not None or not _has_unit(last):
        return
    numeral, level = amount.numeral, last.numeral
    alike = numeral.decimals == level.decimals and bool(numeral.decimals or numeral.group)
    if not alike or numeral.scaled or numeral.spelled or last.upper is not None:
        return
    if not (_is_inside(text.plain, last, amount) or _is_compared(text, last, amount, by)):
        return
    scaled = numeral if level.scale is None else numeral.times(level.power, *level.scale)
    if level.value / _TEN < scaled.value < level.value * _TEN:
        amount.mark, amount.numeral = last.mark, scaled


def _has_unit(level: Amount) -> bool:
    if level.mark is None:
        return level.numeral.scaled
    decimals = level.numeral.decimals > 0
    return level.kind is Kind.MONEY or (level.kind is Kind.PERCENT and decimals)


def _is_inside(plain: str, last: Amount, amount: Amount) -> bool:
    return plain[last.end : amount.start] == " (" and plain[amount.end : amount.end + 1] == ")"


def _is_compared(text: Folded, last: Amount, amount: Amount, by: Grammar) -> bool:
    """Whether a word for an older price parts two prices: 0,34 euro contro 0,29."""
    if last.kind is not Kind.MONEY or amount.numeral.decimals == 0:
        return False
    between = text.plain[last.end : amount.start]
    old = by.joining.against.before(text, amount.start - between.endswith(" "))
    near = old is not None and last.end < old.start and len(between) <= _NEAR_MAX
    return near and not ends_a_sentence(between) and ends_phrase(text, amount.end, by)


def _is_aside(text: Folded, amount: Amount) -> bool:
    """Whether an amount stands in brackets: 4,5 Milliarden Euro (4,9 Mrd. Dollar)."""
    opens = text.plain[amount.start - 1 : amount.start] == "("
    return opens and text.plain[amount.end : amount.end + 1] == ")"


def _mark(text: Folded, level: Amount, bare: Amount, by: Grammar) -> Mark | None:
    if bare.mark is not None or bare.noun is not None or not bare.numeral.scaled:
        return None
    if level.kind is not Kind.MONEY or level.per is not None or level.numeral.value <= 0:
        return None
    if bare.start - level.end > _READ_MAX:
        return None
    between = _ASIDE.sub("", text.plain[level.end : bare.start])
    near = 1 / _FACTOR_MAX < bare.numeral.value / level.numeral.value < _FACTOR_MAX
    near = near and len(between) <= _APART_MAX and not ends_a_sentence(between)
    goes_on = _is_old_level(text, level, bare, by) or _is_next(between, level, bare, by)
    return level.mark if near and goes_on else None


def _is_old_level(text: Folded, level: Amount, bare: Amount, by: Grammar) -> bool:
    at = bare.start - (text.plain[bare.start - 1 : bare.start] == " ")
    hit = by.joining.against.before(text, at)
    return hit is not None and hit.start >= level.end


def _is_next(between: str, level: Amount, bare: Amount, by: Grammar) -> bool:
    """Whether a list goes on: "86 millones de euros del Estado, 27 millones de la región"."""
    if not level.numeral.scaled or level.numeral.power != bare.numeral.power:
        return False
    parted = "," in between or any(f" {word} " in between for word in by.lexicon.conjunctions)
    return parted and _DIGITS.isdisjoint(between)
