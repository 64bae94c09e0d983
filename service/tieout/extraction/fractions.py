"""Shares in two numbers: "six out of ten", 三分之一, 3分の1."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from tieout.extraction.amounts import Amount
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Cell, Grammar
from tieout.extraction.numeral import Numeral
from tieout.figures import Interval, Kind

Read = Callable[[int], Numeral | None]

_HUNDRED = 100
_WHOLE_MAX = 1000
_WIDTH = Fraction(1, 10)
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
    if other is None or other.start != begin or other.value <= 0:
        return None
    part, whole = (other, numeral) if joint.meaning else (numeral, other)
    if not 0 < part.value < whole.value <= _WHOLE_MAX:
        return None
    percent = Fraction(part.value) * _HUNDRED / Fraction(whole.value)
    value = (Decimal(percent.numerator) / Decimal(percent.denominator)).quantize(_PLACES)
    low, high = percent * (1 - _WIDTH), min(percent * (1 + _WIDTH), Fraction(_HUNDRED))
    made = Numeral(numeral.start, other.end, value.normalize(), 0, 0, spelled=True)
    cell = Cell(Kind.PERCENT, made.value, Interval.closed(low, high))
    return Amount(numeral.start, other.end, made, cell=cell)
