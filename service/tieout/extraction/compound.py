"""Amounts in two parts: "5 dollars and 23 cents", 两块五毛."""

from dataclasses import replace
from decimal import Decimal

from tieout.extraction.amount import Amount
from tieout.extraction.characters import read_characters
from tieout.extraction.digits import read_digits
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.mark import Mark
from tieout.extraction.mark_after import mark_after
from tieout.extraction.numeral import EXACT, Numeral, shifted
from tieout.extraction.table import Hit
from tieout.extraction.wording import Role, Word
from tieout.extraction.words import read_words
from tieout.figures import Kind

_ONE = Numeral(0, 0, Decimal(1), 0, 0, spelled=True)
_PARTS = 1000
_CENTS = 100
_TENTH = 10
_MINORS_MAX = 2
_JOINTS_MAX = 3
_CENT_LETTERS = frozenset("c¢ц")
_CLAUSE_END = frozenset('.,;!?)]。,!?)」』"')


def with_minor(text: Folded, amount: Amount, by: Grammar) -> Amount:
    """Add the cents that follow whole units, with their own word or without ("15 dollars 50")."""
    mark = amount.mark
    if mark is None or amount.numeral.decimals:
        return amount
    if mark.lower:
        _with_lower(text, amount, mark.lower, by)
    if mark.kind is not Kind.MONEY:
        return amount
    if amount.numeral.scaled and amount.numeral.last > 0 and by.characters is None:
        return amount
    if by.characters is None and not mark.minor and _add_half(text, amount, by):
        return amount
    for _ in range(_MINORS_MAX):
        if not _add(text, amount, mark, by):
            break
    return amount


def _add_half(text: Folded, amount: Amount, by: Grammar) -> bool:
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
            ends = _ends_clause(plain, hit.end) or by.per.after(text, hit.end + 1) is not None
            if ends and (word.joined or _has_article(text, hit, by)):
                _extend(amount, replace(_ONE, value=word.value), 0, Decimal(1), hit.end)
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


def _with_lower(text: Folded, amount: Amount, lower: tuple[str, ...], by: Grammar) -> None:
    """Add the lower parts of a unit of percent: 3割2分5厘, 七成六, and its half: 5割半."""
    half = by.wording.words.after(text, amount.end)
    if half is not None and half.meaning.role is Role.PART and not _in_a_word(text, half, by):
        tenths = replace(_ONE, value=(half.meaning.value * _TENTH).normalize())
        _extend(amount, tenths, -1, Decimal(1), half.end)
        amount.numeral.spelled = True
        return
    for power, word in enumerate(lower, start=1):
        gap = bool(word) and text.plain[amount.end : amount.end + 1] == " "
        numeral = _whole(text, amount.end + gap, by)
        if numeral is None or numeral.value >= _TENTH or numeral.decimals:
            return
        end = numeral.end + len(word)
        if text.plain[numeral.end : end] != word or (not word and not _ends(text, end, by)):
            return
        _extend(amount, numeral, -power, Decimal(1), end)
        amount.numeral.spelled = True


def _in_a_word(text: Folded, hit: Hit[Word], by: Grammar) -> bool:
    """Whether a half begins another word: 三成半导体企业."""
    longer = by.not_after.after(text, hit.start)
    return longer is not None and longer.end > hit.end


def _ends(text: Folded, end: int, by: Grammar) -> bool:
    return _ends_clause(text.plain, end) or by.joints.after(text, end) is not None


def _add(text: Folded, amount: Amount, mark: Mark, by: Grammar) -> bool:
    at = _past_joint(text, amount.end, by)
    numeral = _whole(text, at, by)
    if numeral is None or not 0 < numeral.value < _PARTS or numeral.decimals:
        return False
    hit = mark_after(text, numeral, by)
    gap = int(text.plain[numeral.end : numeral.end + 1] == " ")
    if hit is None and _is_cent(text.plain, numeral.end + gap, ends=bool(gap)):
        _extend(amount, numeral, -2 - mark.power, Decimal(1), numeral.end + gap + 1)
        return True
    if hit is None:
        return _bare(text, amount, numeral, by)
    if not hit.meaning.minor or hit.meaning.power >= mark.power or numeral.value >= _CENTS:
        return False
    listed = "," in text.plain[amount.end : at]
    if listed and hit.meaning.sure and not set(hit.meaning.of) & set(mark.of):
        return False
    _extend(amount, numeral, hit.meaning.power - mark.power, hit.meaning.times, hit.end)
    return True


def _is_cent(plain: str, at: int, *, ends: bool) -> bool:
    """
    Whether a lone letter for cents follows a number after whole units: "$20 43c".

    One that is not glued to it must end its clause ("2 francs og 23 c").
    """
    if plain[at : at + 1] not in _CENT_LETTERS or (ends and not _ends_clause(plain, at + 1)):
        return False
    return not plain[at + 1 : at + 2].isalnum()


def _extend(amount: Amount, numeral: Numeral, power: int, times: Decimal, end: int) -> None:
    whole = amount.numeral.copied()
    part = EXACT.multiply(shifted(numeral.value, power), times)
    whole.value = EXACT.add(whole.value, part)
    whole.last = whole.round_last = amount.last = power
    amount.numeral = whole
    amount.end = end


def _bare(text: Folded, amount: Amount, numeral: Numeral, by: Grammar) -> bool:
    """Take cents without a word at the end of a clause: "15 dollars 50", 两块五."""
    plain, end = text.plain, numeral.end
    opened = amount.start > 0 and by.opener.before(text, amount.start - 1) is not None
    if by.characters is not None and numeral.spelled:
        return _bare_digit(text, amount, numeral, by)
    if opened or not _ends_clause(plain, end):
        return False
    if amount.last == -1 and 0 < numeral.value < _TENTH:
        _extend(amount, numeral, -2, Decimal(1), end)
        return True
    if amount.last is not None:
        return False
    if not _TENTH <= numeral.value < _CENTS or numeral.group:
        return False
    _extend(amount, numeral, -2, Decimal(1), end)
    return True


def _bare_digit(text: Folded, amount: Amount, numeral: Numeral, by: Grammar) -> bool:
    """Take one digit character for tenths, after tenths for hundredths: 两块五, 五块七毛八."""
    ends = _ends_clause(text.plain, numeral.end) or by.joints.after(text, numeral.end) is not None
    apart = text.plain[amount.end] == " " or numeral.value >= _TENTH
    if not ends or apart or amount.last not in {None, -1}:
        return False
    _extend(amount, numeral, -1 if amount.last is None else -2, Decimal(1), numeral.end)
    return True


def _ends_clause(plain: str, end: int) -> bool:
    following = plain[end : end + 1]
    if following in {".", ","}:
        return not plain[end + 1 : end + 2].isdigit()
    return not following or following in _CLAUSE_END


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


def _whole(text: Folded, at: int, by: Grammar) -> Numeral | None:
    char = text.plain[at : at + 1]
    if by.characters is not None:
        return read_characters(text, at, by.characters)
    if "0" <= char <= "9":
        return read_digits(text.plain, at, by.lexicon.separators)
    return read_words(text, at, by.wording) if char else None


def one_of(text: Folded, at: int, by: Grammar) -> Amount | None:
    """Read "a grand", "a dollar": an article with a currency at the end of a clause."""
    article = by.articles.after(text, at)
    if article is None or text.plain[article.end : article.end + 1] != " ":
        return None
    numeral = Numeral(at, article.end, Decimal(1), 0, 0, spelled=True, bare_end=article.end)
    hit = mark_after(text, numeral, by)
    if hit is None or hit.meaning.kind is not Kind.MONEY or not _ends_clause(text.plain, hit.end):
        return None
    return Amount(at, hit.end, numeral, hit.meaning, (hit.start, hit.end))
