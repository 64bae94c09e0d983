"""Put an amount together: digits, scale word, mark, in a writer's order."""

import re
from dataclasses import dataclass

from tieout.figures import Place, Style
from tieout.writing.hand import Hand
from tieout.writing.manner import Manner
from tieout.writing.marks import is_name
from tieout.writing.numerals import numeral
from tieout.writing.plural import category
from tieout.writing.rounded import Rounded
from tieout.writing.rung import Rung

_AFTER_SCALE = {"russian": "many", "polish": "many"}
_OF_FROM_POWER = 6
NO_RUNG = Rung(0)
_VOWEL = re.compile(r"[aeiouàâéèêîô]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Put:
    """An amount put before a scale word: its digits on both sides of the mark, and their plural."""

    rung: Rung
    whole: str
    part: str
    plural: str

    @classmethod
    def of(cls, amount: Rounded, style: Style, hand: Hand, manner: Manner) -> "Put":
        rung = _rung(amount, style, hand, manner)
        fine = rung.power == style.power and amount.place < rung.power
        least = hand.decimals if fine else 0
        whole, part = amount.decimals(rung.power, least=least)
        return cls(rung, whole, part, category(manner.plural, whole, part))


def compose(amount: Rounded, style: Style, hand: Hand, manner: Manner) -> str:
    """Return the unsigned amount as the writer of *style* would have put it."""
    put = Put.of(amount, style, hand, manner)
    stacks = manner.stacks(style.scale, style.power) and not style.decimals and amount.place >= 0
    if stacks and put.part and put.rung.word:
        digits = _stack(amount, style, hand, manner)
    else:
        digits = numeral(put.whole, put.part, hand)
        if put.rung.word:
            digits = f"{digits}{style.scale_space}{put.rung.word.form(put.plural)}"
    return _with_mark(digits, put.plural, put.rung, style, manner)


def _rung(amount: Rounded, style: Style, hand: Hand, manner: Manner) -> Rung:
    """
    Choose the scale word: the writer's own as long as as many digits stand before it.

    Otherwise the highest of its kind that leaves at least one whole unit, or none.
    """
    if not style.scale:
        return Rung(style.power)
    best, highest = NO_RUNG, amount.exponent
    for rung in manner.ladder(style.scale, style.power):
        own = rung.power == style.power
        if own and not manner.stacks(style.scale, style.power) and hand.keeps(amount, rung.power):
            return rung
        if highest is not None and highest >= rung.power and (own or not rung.shy):
            best = rung
    return best


def _stack(amount: Rounded, style: Style, hand: Hand, manner: Manner) -> str:
    """Set scales one after the other, ungrouped: 6億4000万."""
    left, text = int(amount.value), ""
    for rung in reversed(manner.ladder(style.scale, style.power)):
        if rung.shy or rung.word is None:
            continue
        units, left = divmod(left, 10**rung.power)
        if units:
            text += f"{numeral(str(units), '', hand.ungrouped())}{rung.word.form('other')}"
    return text + (numeral(str(left), "", hand.ungrouped()) if left else "")


def _with_mark(digits: str, plural: str, rung: Rung, style: Style, manner: Manner) -> str:
    match style.mark_place:
        case Place.NONE:
            return digits
        case Place.BEFORE:
            return f"{style.mark}{style.mark_space}{digits}"
        case Place.AFTER:
            mark, space = _mark_after(plural, rung, style, manner)
            return f"{digits}{space}{mark}"


def _mark_after(plural: str, rung: Rung, style: Style, manner: Manner) -> tuple[str, str]:
    """Inflect a name by its number, and join it to a scale word as the language does."""
    if not is_name(style.mark, manner):
        return style.mark, style.mark_space
    name = manner.named(style.mark)
    form = _AFTER_SCALE.get(manner.plural, "other") if rung.word else plural
    mark = name.form(form) if name else style.mark
    if not manner.of:
        return mark, style.mark_space
    if rung.word is None or rung.power < _OF_FROM_POWER:
        return mark, " "
    if manner.elide and _VOWEL.match(mark):
        return mark, f" {manner.of[:-1]}'"
    return mark, f" {manner.of} "
