"""One amount from a whole string: what a caller sends as ``amount=``."""

import re

from tieout.documents import Block, BlockKind, Document
from tieout.errors import UnreadableFigure
from tieout.extraction.amounts.amount import Amount
from tieout.extraction.context import codes
from tieout.extraction.context.generic import means_several, opened
from tieout.extraction.figure import figure
from tieout.extraction.language.folding import Folded, fold
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import is_letter
from tieout.extraction.language.tables import grammar
from tieout.extraction.placed import Placed
from tieout.extraction.resolve import resolve
from tieout.extraction.scan import Scan
from tieout.extraction.where import Where
from tieout.figures import Figure, Kind
from tieout.lexicon import Lexicon, currency_in, detect, load

_LETTER = re.compile(r"[^\W\d_]{2}")
_CODE_AFTER = re.compile(r"[^\w+-]{1,4}([A-Z]{3})(?![^\W_])")
_CODE_BEFORE = re.compile(r"(?<![^\W_])([A-Z]{3})[^\w+-]{1,4}$")
_BESIDE = len("EUR (: ")


def read_amount(
    text: str, lexicon: Lexicon, *, currency: str | None = None, region: str | None = None
) -> Figure:
    """
    Read a whole string as one amount; a bare number is a count, or money in the currency given.

    A number with a word that the language does not know as a currency is read in the language that
    the string itself looks like, if that knows it.

    >>> from tieout.lexicon import load
    >>> read_amount("from 1,299.50", load("en"), currency="EUR").value
    Decimal('1299.50')
    >>> read_amount("1500 рублей", load("en")).currency
    'RUB'
    """
    home = currency or (currency_in(region) if region else None)
    folded, amount = _read(text, lexicon)
    digits = amount.cell is None and not amount.numeral.spelled
    if amount.mark is None and digits and _LETTER.search(folded.plain):
        lexicon, folded, amount = _in_its_own_language(text, lexicon, folded, amount)
    if amount.kind is Kind.COUNT and _is_name(folded.plain, amount):
        raise UnreadableFigure("the text is a date, a time, a version or a code")
    if amount.mark is None and currency is not None and amount.cell is None:
        amount.mark = Mark(Kind.MONEY, (currency,))
    placed = _placed(text, folded, amount)
    if means_several(text, lexicon, region):
        placed = opened(placed, lexicon)
    (choice,) = resolve([placed], home, lexicon.families)
    return figure(1, placed, choice, lexicon.language)


def _read(text: str, lexicon: Lexicon) -> tuple[Folded, Amount]:
    folded, by = fold(text, spaced=lexicon.spaced), grammar(lexicon)
    amounts = Scan(folded, by, whole=True).amounts()
    if not amounts:
        raise UnreadableFigure("the text holds no amount")
    amount = next((it for it in amounts if it.mark is not None), amounts[0])
    if folded.plain[: amount.start].strip() == "-":
        amount.negative = True
    _name(folded, amount, by)
    return folded, amount


def _in_its_own_language(
    text: str, lexicon: Lexicon, folded: Folded, amount: Amount
) -> tuple[Lexicon, Folded, Amount]:
    """Read money in the language that a string looks like; keep what was read where it is none."""
    other = load(detect(text))
    if other.language == lexicon.language:
        return lexicon, folded, amount
    try:
        there, found = _read(text, other)
    except UnreadableFigure:
        return lexicon, folded, amount
    known = found.kind is Kind.MONEY and not found.numeral.spelled
    return (other, there, found) if known else (lexicon, folded, amount)


def _name(folded: Folded, amount: Amount, by: Grammar) -> None:
    """Take the currency from a code that signs part from the amount: "Price, EUR: 12.50"."""
    if amount.cell is not None or (amount.mark is not None and amount.mark.sure):
        return
    plain = folded.plain
    after = _CODE_AFTER.match(plain, amount.end)
    found = after or _CODE_BEFORE.search(plain[max(amount.start - _BESIDE, 0) : amount.start])
    code = None if found is None else by.before.after(fold(found[1]), 0)
    if code is None or code.meaning.kind is not Kind.MONEY or not code.meaning.sure:
        return
    if amount.mark is None:
        amount.mark = code.meaning
    elif code.meaning.of[0] in amount.mark.of:
        amount.mark = amount.mark.refined(code.meaning) or amount.mark


def _is_name(plain: str, amount: Amount) -> bool:
    """Whether the string is a date, a time, a version, or the digits are a word's own: A320."""
    start = amount.numeral.start
    stripped = len(plain.rstrip())
    if amount.end < stripped <= codes.shape(plain, start):
        return True
    return start > 0 and is_letter(plain[start - 1]) and codes.glued_before(plain, start)


def _placed(text: str, folded: Folded, amount: Amount) -> Placed:
    block = Block(BlockKind.PARAGRAPH, text, ((0, 0),))
    where = Where(Document(text, (block,)), block, 0, folded)
    span = amount.mark_span
    return Placed(amount, where, 0, "" if span is None else where.text(*span))
