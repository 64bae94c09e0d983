"""Scales that follow each other in digits: 1 milyar 250 milyon lira, 5 करोड़ 25 लाख रुपये."""

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.numbers.digits import read_digits
from tieout.extraction.numbers.numeral import EXACT, Numeral
from tieout.extraction.numbers.scales import with_scale
from tieout.figures import Kind

_GROUPS_MAX = 4
_HUNDRED = 100
_THOUSAND = 1000
_POWER = 3
_MYRIAD = 10_000


def with_lower_groups(text: Folded, numeral: Numeral, by: Grammar) -> Numeral:
    """
    Add the groups that stand after a whole number with a scale word, each of a lower scale.

    The last may have none below a thousand (in Korean: a myriad), where a currency follows it:
    "62 हजार 500 रुपये", "3만 5000원"; with three digits, where a noun does.
    """
    whole = numeral
    for _ in range(_GROUPS_MAX):
        lower = _lower(text, whole, by)
        if lower is None:
            break
        whole = _joined(whole, lower)
    return whole


def _lower(text: Folded, whole: Numeral, by: Grammar) -> Numeral | None:
    plain, at = text.plain, _past_and(text, whole, by)
    if whole.scale is None or whole.decimals or not "1" <= plain[at : at + 1] <= "9":
        return None
    digits = read_digits(plain, at, by.lexicon.separators) if plain[at - 1] == " " else None
    if digits is None or digits.decimals or digits.foreign:
        return None
    if digits.group and by.characters is None:
        return None
    lower = with_scale(text, digits, by.wording)
    fits = lower.value < 10 ** max(whole.last, 0) and _goes_on(
        text, whole, lower, by, joined=at > whole.end + 1
    )
    return lower if fits else None


def _goes_on(text: Folded, whole: Numeral, lower: Numeral, by: Grammar, *, joined: bool) -> bool:
    """Whether what follows the lower group says that it belongs to the higher one."""
    if joined:
        return lower.scaled and _is_money(text, lower.end, by)
    limit = _THOUSAND if by.characters is None else _MYRIAD
    ends = lower.value < limit and _is_money(text, lower.end, by)
    return lower.scaled or ends or _is_counted(text, whole, lower)


def _is_counted(text: Folded, whole: Numeral, lower: Numeral) -> bool:
    """Whether three digits after thousands belong to them: 2 bin 300 kişi."""
    follows = text.plain[lower.end : lower.end + 2]
    noun = follows[:1] == " " and follows[1:].isalpha()
    return whole.last == _POWER and _HUNDRED <= lower.value < _THOUSAND and noun


def _past_and(text: Folded, whole: Numeral, by: Grammar) -> int:
    """Step over the "and" of "2 miliardi e 300 milioni di euro", where no sign stands before."""
    at = whole.end + 1
    for word in by.lexicon.conjunctions:
        stop = at + len(word)
        if text.low[at:stop] == word and text.plain[stop : stop + 1] == " ":
            start = whole.start - (text.plain[whole.start - 1 : whole.start] == " ")
            return at if by.before.before(text, start) is not None else stop + 1
    return at


def _is_money(text: Folded, end: int, by: Grammar) -> bool:
    """Whether a currency follows: 300 million dollars, 300 milioni di euro."""
    at = end + (text.plain[end : end + 1] == " ")
    link = by.links.after(text, at)
    if link is not None:
        at = link.end + (text.plain[link.end : link.end + 1] == " ")
    hit = by.after.after(text, at)
    return hit is not None and hit.meaning.kind is Kind.MONEY and not hit.meaning.minor


def _joined(whole: Numeral, lower: Numeral) -> Numeral:
    made = whole.copied()
    made.end, made.value = lower.end, EXACT.add(whole.value, lower.value)
    made.last, made.round_last = lower.last, lower.round_last
    made.scale = (whole.scale or (whole.end, whole.end))[0], lower.end
    return made
