"""Scales that follow each other in digits: 1 milyar 250 milyon lira, 5 करोड़ 25 लाख रुपये."""

from tieout.extraction.digits import read_digits
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.numeral import Numeral
from tieout.extraction.words import with_scale
from tieout.figures import Kind

_GROUPS_MAX = 4
_THOUSAND = 1000


def with_lower_groups(text: Folded, numeral: Numeral, by: Grammar) -> Numeral:
    """
    Add the groups that stand after a whole number with a scale word, each of a lower scale.

    The last may have none below a thousand, where a currency follows it: "62 हजार 500 रुपये".
    """
    whole = numeral
    for _ in range(_GROUPS_MAX):
        lower = _lower(text, whole, by)
        if lower is None:
            break
        whole = _joined(whole, lower)
    return whole


def _lower(text: Folded, whole: Numeral, by: Grammar) -> Numeral | None:
    plain, at = text.plain, whole.end + 1
    if whole.scale is None or whole.decimals or not "1" <= plain[at : at + 1] <= "9":
        return None
    if plain[at - 1] != " ":
        return None
    digits = read_digits(plain, at, by.lexicon.separators)
    if digits is None or digits.decimals or digits.group or digits.foreign:
        return None
    lower = with_scale(text, digits, by.wording)
    if lower.value >= 10 ** max(whole.last, 0):
        return None
    ends = lower.value < _THOUSAND and _is_money(text, lower.end, by)
    return lower if lower.scaled or ends else None


def _is_money(text: Folded, end: int, by: Grammar) -> bool:
    hit = by.after.after(text, end + (text.plain[end : end + 1] == " "))
    return hit is not None and hit.meaning.kind is Kind.MONEY and not hit.meaning.minor


def _joined(whole: Numeral, lower: Numeral) -> Numeral:
    made = whole.copied()
    made.end, made.value = lower.end, whole.value + lower.value
    made.last, made.round_last = lower.last, lower.round_last
    made.scale = (whole.scale or (whole.end, whole.end))[0], lower.end
    return made
