"""The figures of one relation, brought to one unit and one currency."""

from collections.abc import Sequence
from fractions import Fraction

from tieout.checks.basis import Basis
from tieout.checks.check import Note
from tieout.checks.equation import MINUS_ONE, ONE, ZERO, Term
from tieout.figures import Figure, FigureId, Interval, Kind

PERCENT = Fraction(1, 100)
RATIO = {
    Kind.PERCENT: PERCENT,
    Kind.POINTS: PERCENT,
    Kind.BASIS_POINTS: Fraction(1, 10_000),
    Kind.MULTIPLE: ONE,
}
PERCENT_LIKE = {Kind.PERCENT, Kind.POINTS, Kind.BASIS_POINTS}


PER_YEAR = {"year": ONE, "quarter": Fraction(4), "month": Fraction(12), "week": Fraction(52)}


class Unfit(Exception):
    """A relation that cannot be put into figures; the note says what is missing."""

    def __init__(self, key: str, **words: str) -> None:
        super().__init__(key)
        self.note = Note(key, tuple(words.items()))


class Scale:
    """Brings the figures of one relation to one unit."""

    def __init__(self, basis: Basis, figures: Sequence[FigureId]) -> None:
        self.basis = basis
        stated = [basis.figures[it] for it in figures]
        codes = [it.currency for it in stated if it.currency]
        self.currency = codes[0] if codes else None
        self.paces = {it.per for it in stated if it.per in PER_YEAR and it.currency}

    def figure(self, id_: FigureId | None) -> Figure:
        if id_ is None:
            raise Unfit("operand.missing")
        return self.basis.figures[id_]

    def alike(self, *ids: FigureId | None) -> None:
        """Raise where amounts that are compared count different things."""
        first, *rest = (self.figure(it).kind for it in ids)
        if any(it is not first and _dimension(it) != _dimension(first) for it in rest):
            raise Unfit("units.differ")

    def quotient(self, *ids: FigureId | None) -> None:
        """Raise where a quotient is neither of like amounts nor a price for one of many."""
        above, below, result = (_dimension(self.figure(it).kind) for it in ids)
        if above != below and not (below is Kind.COUNT and result == above):
            raise Unfit("units.differ")

    def term(self, id_: FigureId | None, times: int = 1) -> Term:
        """Return an amount in the relation's unit."""
        figure = self.figure(id_)
        unit = PERCENT if figure.kind is Kind.BASIS_POINTS else ONE
        if len(self.paces) > 1 and figure.per in PER_YEAR:
            unit *= PER_YEAR[figure.per]
        if times != 1:
            unit = MINUS_ONE if unit is ONE and times == -1 else unit * times
        return Term(figure.id, self._converted(figure, unit))

    def ratio(self, id_: FigureId | None, *, sign: int = 1, offset: Fraction = ZERO) -> Term:
        """Return a share or a multiple as a bare ratio, added to *offset*."""
        figure = self.figure(id_)
        if figure.kind not in RATIO:
            raise Unfit("units.differ")
        unit = RATIO[figure.kind]
        return Term(figure.id, unit if sign == 1 else unit * sign, offset)

    def factor(self, id_: FigureId | None) -> Term:
        """Return whatever multiplies: a ratio as such, an amount in the relation's unit."""
        return self.ratio(id_) if self.figure(id_).kind in RATIO else self.term(id_)

    def _converted(self, figure: Figure, factor: Fraction) -> Fraction | Interval:
        code = figure.currency
        if code is None or self.currency is None or code == self.currency:
            return factor
        span = self.basis.span(code, self.currency)
        if span is None:
            raise Unfit("rate.missing", base=code, quote=self.currency)
        return span.scaled(factor)


def _dimension(kind: Kind) -> Kind:
    return Kind.PERCENT if kind in PERCENT_LIKE else kind
