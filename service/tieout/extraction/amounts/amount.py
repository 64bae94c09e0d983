"""One amount: a number with the sign and the mark that stand beside it."""

from dataclasses import dataclass
from decimal import Decimal

from tieout.extraction.language.grammar import Cell
from tieout.extraction.language.mark import Mark
from tieout.extraction.numbers.numeral import EXACT, Numeral, shifted
from tieout.figures import Kind, Place, Qualifier

_TEN = 10


@dataclass(slots=True)
class Amount:
    """
    What was read at one place; ranges, qualifiers and the like are added as they are found.

    ``stop`` is where a qualifier after the amount ends, which its span leaves out. ``last`` is the
    place of the cents that were added to whole units, None without any.
    """

    start: int
    end: int
    numeral: Numeral
    mark: Mark | None = None
    mark_span: tuple[int, int] | None = None
    negative: bool = False
    upper: Numeral | None = None
    qualifier: Qualifier | None = None
    last: int | None = None
    stop: int = 0
    cell: Cell | None = None
    per: str | None = None
    noun: str | None = None
    joint: str = ""

    @property
    def kind(self) -> Kind:
        if self.cell is not None:
            return self.cell.kind
        return Kind.COUNT if self.mark is None else self.mark.kind

    @property
    def place(self) -> Place:
        if self.mark_span is None:
            return Place.NONE
        return Place.BEFORE if self.mark_span[0] < self.numeral.start else Place.AFTER

    @property
    def value(self) -> Decimal:
        return self.worth(self.numeral)

    def worth(self, numeral: Numeral) -> Decimal:
        """Return a number in the mark's own unit, with its sign."""
        value = numeral.value
        if self.mark is not None:
            value = shifted(value, self.mark.power)
            if self.mark.times != 1 and not (self.mark.tenths and value >= _TEN):
                value = EXACT.multiply(value, self.mark.times)
        return value.copy_negate() if self.negative else value
