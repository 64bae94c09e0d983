"""The figures of one relation, brought to one unit and one currency."""

from collections.abc import Sequence
from fractions import Fraction

from tieout.checks.basis import Basis
from tieout.checks.check import Note
from tieout.checks.equation import MINUS_ONE, ONE, Term
from tieout.figures import Figure, FigureId, Interval, Kind

PERCENT = Fraction(1, 100)
RATIO = {
    Kind.PERCENT: PERCENT,
    Kind.POINTS: PERCENT,
    Kind.BASIS_POINTS: Fraction(1, 10_000),
    Kind.MULTIPLE: ONE,
}
PERCENT_LIKE = {
    Kind.PERCENT: ONE,
    Kind.POINTS: ONE,
    Kind.BASIS_POINTS: PERCENT,
}


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
        money = [basis.figures[it] for it in figures if basis.figures[it].kind is Kind.MONEY]
        self.currency = next((it.currency for it in money if it.currency), None)
        self.paces = {it.per for it in money if it.per in PER_YEAR}

    def figure(self, id_: FigureId | None) -> Figure:
        if id_ is None:
            raise Unfit("operand.missing")
        return self.basis.figures[id_]

    def alike(self, *ids: FigureId | None) -> None:
        """Raise where amounts that are compared count different things."""
        if len({_dimension(self.figure(it).kind) for it in ids}) > 1:
            raise Unfit("units.differ")

    def quotient(self, *ids: FigureId | None) -> None:
        """Raise where a quotient is neither of like amounts nor a price for one of many."""
        above, below, result = (_dimension(self.figure(it).kind) for it in ids)
        if above != below and not (below is Kind.COUNT and result == above):
            raise Unfit("units.differ")

    def term(self, id_: FigureId | None, times: int = 1) -> Term:
        """Return an amount in the relation's unit."""
        figure = self.figure(id_)
        unit = PERCENT_LIKE.get(figure.kind, ONE)
        if len(self.paces) > 1 and figure.per in PER_YEAR:
            unit *= PER_YEAR[figure.per]
        if times != 1:
            unit = MINUS_ONE if unit is ONE and times == -1 else unit * times
        return Term(figure.id, self._converted(figure, unit))

    def ratio(self, id_: FigureId | None, *, sign: int = 1, offset: Fraction = Fraction(0)) -> Term:
        """Return a share or a multiple as a bare ratio, added to *offset*."""
        figure = self.figure(id_)
        if figure.kind not in RATIO:
            raise Unfit("units.differ")
        return Term(figure.id, RATIO[figure.kind] * sign, offset)

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
