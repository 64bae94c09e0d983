"""Amounts in two parts: "5 dollars and 23 cents", 两块五毛."""

from decimal import Decimal

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.mark_after import mark_after
from tieout.extraction.amounts.parts import (
    TENTH,
    add_half,
    add_lower,
    ends_clause,
    extend,
    whole_number,
)
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.numbers.numeral import Numeral
from tieout.figures import Kind

_PARTS = 1000
_CENTS = 100
_MINORS_MAX = 2
_CENT_LETTERS = frozenset("c¢ц")


def with_minor(text: Folded, amount: Amount, by: Grammar) -> Amount:
    """Add the cents that follow whole units, with their own word or without ("15 dollars 50")."""
    mark = amount.mark
    if mark is None or amount.numeral.decimals:
        return amount
    if mark.lower:
        add_lower(text, amount, mark.lower, by)
    if mark.kind is not Kind.MONEY:
        return amount
    if amount.numeral.scaled and amount.numeral.last > 0 and by.characters is None:
        return amount
    if by.characters is None and not mark.minor and add_half(text, amount, by):
        return amount
    for _ in range(_MINORS_MAX):
        if not _add(text, amount, mark, by):
            break
    return amount


def _add(text: Folded, amount: Amount, mark: Mark, by: Grammar) -> bool:
    at = _past_joint(text, amount.end, by)
    numeral = whole_number(text, at, by)
    if numeral is None or not 0 < numeral.value < _PARTS or numeral.decimals:
        return False
    hit = mark_after(text, numeral, by)
    gap = int(text.plain[numeral.end : numeral.end + 1] == " ")
    if hit is None and _is_cent(text.plain, numeral.end + gap, ends=bool(gap)):
        extend(amount, numeral, -2 - mark.power, Decimal(1), numeral.end + gap + 1)
        return True
    if hit is None:
        return _bare(text, amount, numeral, by)
    if not hit.meaning.minor or hit.meaning.power >= mark.power or numeral.value >= _CENTS:
        return False
    listed = "," in text.plain[amount.end : at]
    if listed and hit.meaning.sure and not set(hit.meaning.of) & set(mark.of):
        return False
    extend(amount, numeral, hit.meaning.power - mark.power, hit.meaning.times, hit.end)
    return True


def _is_cent(plain: str, at: int, *, ends: bool) -> bool:
    """
    Whether a lone letter for cents follows a number after whole units: "$20 43c".

    One that is not glued to it must end its clause ("2 francs og 23 c").
    """
    if plain[at : at + 1] not in _CENT_LETTERS or (ends and not ends_clause(plain, at + 1)):
        return False
    return not plain[at + 1 : at + 2].isalnum()


def _bare(text: Folded, amount: Amount, numeral: Numeral, by: Grammar) -> bool:
    """Take cents without a word at the end of a clause: "15 dollars 50", 两块五."""
    plain, end = text.plain, numeral.end
    opened = amount.start > 0 and by.joining.opener.before(text, amount.start - 1) is not None
    if by.characters is not None and numeral.spelled:
        return _bare_digit(text, amount, numeral, by)
    if opened or not ends_clause(plain, end):
        return False
    if amount.last == -1 and 0 < numeral.value < TENTH:
        extend(amount, numeral, -2, Decimal(1), end)
        return True
    if amount.last is not None:
        return False
    if not TENTH <= numeral.value < _CENTS or numeral.group:
        return False
    extend(amount, numeral, -2, Decimal(1), end)
    return True


def _bare_digit(text: Folded, amount: Amount, numeral: Numeral, by: Grammar) -> bool:
    """Take one digit character for tenths, after tenths for hundredths: 两块五, 五块七毛八."""
    ends = (
        ends_clause(text.plain, numeral.end)
        or by.joining.joints.after(text, numeral.end) is not None
    )
    apart = text.plain[amount.end] == " " or numeral.value >= TENTH
    if not ends or apart or amount.last not in {None, -1}:
        return False
    extend(amount, numeral, -1 if amount.last is None else -2, Decimal(1), numeral.end)
    return True


def _past_joint(text: Folded, end: int, by: Grammar) -> int:
    """Step over a space, a comma, and "and"."""
    plain = text.plain
    at = end + (plain[end : end + 1] == ",")
    at += plain[at : at + 1] == " "
    for word in by.lexicon.conjunctions:
        stop = at + len(word)
        if text.low[at:stop] != word:
            continue
        if plain[stop : stop + 1] == " ":
            return stop + 1
        if not by.lexicon.spaced or (_is_prefix(word) and "0" <= plain[stop : stop + 1] <= "9"):
            return stop
    return at


def _is_prefix(word: str) -> bool:
    """Whether "and" is one letter that Arabic and Hebrew glue to what follows (و42)."""
    return len(word) == 1 and "\u0590" <= word <= "\u06ff"


def one_of(text: Folded, at: int, by: Grammar) -> Amount | None:
    """Read "a grand", "a dollar": an article with a currency at the end of a clause."""
    article = by.articles.after(text, at)
    if article is None or text.plain[article.end : article.end + 1] != " ":
        return None
    numeral = Numeral(at, article.end, Decimal(1), 0, 0, spelled=True, bare_end=article.end)
    hit = mark_after(text, numeral, by)
    if hit is None or hit.meaning.kind is not Kind.MONEY or not ends_clause(text.plain, hit.end):
        return None
    return Amount(at, hit.end, numeral, hit.meaning, (hit.start, hit.end))
