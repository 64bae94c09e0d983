"""Shares in two numbers: "six out of ten", 三分之一, 3分の1."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.mark_after import mark_after
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Cell, Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Hit
from tieout.extraction.numbers.digits import read_digits
from tieout.extraction.numbers.numeral import Numeral, shifted
from tieout.figures import Interval, Kind

Read = Callable[[int], Numeral | None]

_HUNDRED = 100
_WHOLE_MAX = 1000
_PARTS_MAX = 10**8
_WIDTH = Fraction(1, 10)
_PER = {Decimal(100): 0, Decimal(1000): -1, Decimal(10000): -2}
_WRITTEN = re.compile(r"([1-9])/([2-9]|10)(?= )")
_HUNDREDTHS = re.compile(r"(?<![0-9/.,])([0-9]{1,2}(?:\.[0-9]{1,4})?)/100(?![0-9/.,点])")
_PLACES = Decimal("1E-8")


def share(text: Folded, amount: Amount, by: Grammar, read: Read) -> Amount | None:
    """Read a share of a whole, in percent, with a cell of a tenth of itself on both sides."""
    if amount.mark is not None and amount.end != amount.numeral.end + 1:
        return None
    numeral, plain = amount.numeral, text.plain
    at = numeral.end + (plain[numeral.end : numeral.end + 1] == " ")
    joint = by.fractions.after(text, at)
    if joint is None or numeral.value != int(numeral.value):
        return None
    begin = joint.end + (plain[joint.end : joint.end + 1] == " ")
    other = read(begin)
    digits = "0" <= plain[begin : begin + 1] <= "9"
    if joint.meaning and digits and other is not None and other.value >= numeral.value:
        other = read_digits(plain, begin, by.lexicon.separators)
    if other is None or other.start != begin or other.value <= 0:
        return None
    part, whole = (other, numeral) if joint.meaning else (numeral, other)
    if joint.meaning and whole.value in _PER:
        return _percent(numeral.start, part, _PER[whole.value])
    if not 0 < part.value < whole.value <= (_PARTS_MAX if joint.meaning else _WHOLE_MAX):
        return None
    return _share(numeral.start, other.end, Fraction(part.value) / Fraction(whole.value))


def _percent(start: int, part: Numeral, power: int) -> Amount:
    """Return 百分の5, 千分の5 as a number of percent, read as finely as it is written."""
    made = part.times(power, part.end, part.end) if power else part
    return Amount(start, part.end, made, Mark(Kind.PERCENT))


def _share(start: int, end: int, share: Fraction) -> Amount:
    percent = share * _HUNDRED
    value = (Decimal(percent.numerator) / Decimal(percent.denominator)).quantize(_PLACES)
    low, high = percent * (1 - _WIDTH), min(percent * (1 + _WIDTH), Fraction(_HUNDRED))
    made = Numeral(start, end, value.normalize(), 0, 0, spelled=True)
    cell = Cell(Kind.PERCENT, made.value, Interval.closed(low, high))
    return Amount(start, end, made, cell=cell)


def of_unit(text: Folded, hit: Hit[Cell], by: Grammar) -> Amount:
    """Read a word for a share: a figure by itself, or a part of the percent that follows it."""
    cell = hit.meaning
    numeral = Numeral(hit.start, hit.end, cell.value, 0, 0, spelled=True)
    unit = mark_after(text, numeral, by) if cell.kind is Kind.PERCENT else None
    if unit is None or unit.meaning.kind is not Kind.PERCENT:
        return Amount(hit.start, hit.end, numeral, cell=cell)
    part = Numeral(hit.start, hit.end, shifted(cell.value, -2), -1, -1, spelled=True)
    return Amount(hit.start, unit.end, part, unit.meaning, (unit.start, unit.end))


def written_share(text: Folded, at: int, by: Grammar) -> Amount | None:
    """Read "1/4 of": a share in digits, where a word says of what; or 52.5/100."""
    plain = text.plain
    found = _HUNDREDTHS.match(plain, at) if by.lexicon.fractions.get("hundredths") else None
    if found is not None:
        part = len(found[1].partition(".")[2])
        numeral = Numeral(at, found.end(), Decimal(found[1]), -part, -part, bare_end=found.end(1))
        numeral.decimal, numeral.decimals = "." if part else "", part
        return Amount(at, found.end(), numeral, Mark(Kind.PERCENT))
    found = _WRITTEN.match(plain, at)
    if found is None:
        return None
    if by.links.after(text, found.end() + 1) is None and not _says_of_what(text, found.end(), by):
        return None
    return _share(at, found.end(), Fraction(int(found[1]), int(found[2])))


def _says_of_what(text: Folded, end: int, by: Grammar) -> bool:
    words = by.lexicon.fractions.get("whole", ())
    return any(text.low.startswith(f" {word}", end) for word in words)
