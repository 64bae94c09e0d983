"""Parts after whole units: "three dollars and a half", 3割2分5厘."""

from dataclasses import replace
from decimal import Decimal

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.table import Hit
from tieout.extraction.language.wording import Role, Word
from tieout.extraction.numbers.characters import read_characters
from tieout.extraction.numbers.digits import read_digits
from tieout.extraction.numbers.numeral import EXACT, Numeral, shifted
from tieout.extraction.numbers.words import read_words

_JOINTS_MAX = 3


def add_half(text: Folded, amount: Amount, by: Grammar) -> bool:
    """Add the half of "three dollars and a half", tres euros y medio, at the end of a clause."""
    plain, at, joined = text.plain, amount.end + 1, False
    if plain[amount.end : at] != " ":
        return False
    for _ in range(_JOINTS_MAX):
        hit = by.wording.words.after(text, at)
        if hit is None:
            return False
        word = hit.meaning
        if word.role is Role.PART and (word.joined or (joined and hit.start > amount.end + 1)):
            ends = ends_clause(plain, hit.end) or by.per.after(text, hit.end + 1) is not None
            if ends and (word.joined or _has_article(text, hit, by)):
                extend(amount, replace(ONE, value=word.value), 0, Decimal(1), hit.end)
                amount.numeral.last = amount.numeral.round_last = -1
                amount.numeral.spelled = True
                return True
            return False
        if word.role not in {Role.CONJUNCTION, Role.ARTICLE}:
            return False
        joined = joined or word.role is Role.CONJUNCTION
        at = hit.end + 1
    return False


def _has_article(text: Folded, hit: Hit[Word], by: Grammar) -> bool:
    """Whether an article stands before a part: "and a half", not "and half"."""
    return by.articles.before(text, hit.start - 1) is not None


def add_lower(text: Folded, amount: Amount, lower: tuple[str, ...], by: Grammar) -> None:
    """Add the lower parts of a unit of percent: 3割2分5厘, 七成六, and its half: 5割半."""
    half = by.wording.words.after(text, amount.end)
    if half is not None and half.meaning.role is Role.PART and not _in_a_word(text, half, by):
        tenths = replace(ONE, value=(half.meaning.value * TENTH).normalize())
        extend(amount, tenths, -1, Decimal(1), half.end)
        amount.numeral.spelled = True
        return
    for power, word in enumerate(lower, start=1):
        gap = bool(word) and text.plain[amount.end : amount.end + 1] == " "
        numeral = whole_number(text, amount.end + gap, by)
        if numeral is None or numeral.value >= TENTH or numeral.decimals:
            return
        end = numeral.end + len(word)
        if text.plain[numeral.end : end] != word or (not word and not _ends(text, end, by)):
            return
        extend(amount, numeral, -power, Decimal(1), end)
        amount.numeral.spelled = True


def _in_a_word(text: Folded, hit: Hit[Word], by: Grammar) -> bool:
    """Whether a half begins another word: 三成半导体企业."""
    longer = by.naming.not_after.after(text, hit.start)
    return longer is not None and longer.end > hit.end


def _ends(text: Folded, end: int, by: Grammar) -> bool:
    return ends_clause(text.plain, end) or by.joining.joints.after(text, end) is not None


ONE = Numeral(0, 0, Decimal(1), 0, 0, spelled=True)
TENTH = 10
_CLAUSE_END = frozenset('.,;!?)]。,!?)」』"')


def extend(amount: Amount, numeral: Numeral, power: int, times: Decimal, end: int) -> None:
    whole = amount.numeral.copied()
    part = EXACT.multiply(shifted(numeral.value, power), times)
    whole.value = EXACT.add(whole.value, part)
    whole.last = whole.round_last = amount.last = power
    amount.numeral = whole
    amount.end = end


def ends_clause(plain: str, end: int) -> bool:
    following = plain[end : end + 1]
    if following in {".", ","}:
        return not plain[end + 1 : end + 2].isdigit()
    return not following or following in _CLAUSE_END


def whole_number(text: Folded, at: int, by: Grammar) -> Numeral | None:
    char = text.plain[at : at + 1]
    if by.characters is not None:
        return read_characters(text, at, by.characters)
    if "0" <= char <= "9":
        return read_digits(text.plain, at, by.lexicon.separators)
    return read_words(text, at, by.wording) if char else None
