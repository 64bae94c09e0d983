"""Two figures that state one amount in two currencies."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tieout.checks.basis import Basis
from tieout.checks.formula import SLACK, SLACK_LOOSE
from tieout.figures import Figure, Interval, Level
from tieout.relations import Equivalence

SLACK_WEEK, SLACK_WEEK_LOOSE = Fraction(5, 100), Fraction(10, 100)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures that state one amount, and what tempers the comparison."""

    a: Figure
    b: Figure
    base: str
    quote: str
    loose: bool
    historic: bool
    years: tuple[int, ...] = ()

    @classmethod
    def of(cls, relation: Equivalence, basis: Basis) -> "Pair | None":
        """Return the pair of a *relation* with both figures; None where a currency is missing."""
        a, b = (basis.figures[it] for it in relation.figures)
        if a.currency is None or b.currency is None:
            return None
        evidence = relation.evidence
        tempers = evidence.loose, evidence.historic, evidence.years
        return cls(a, b, a.currency, b.currency, *tempers)

    def implied(self, level: Level) -> Interval:
        """Return the rate that the two figures imply: b ÷ a."""
        return self.b.read(level) / self.a.read(level)

    @property
    def times(self) -> Iterator[tuple[str, date, date]]:
        """The times that its figures or its sentence name: a label, first and last day."""
        for period in (self.a.period, self.b.period):
            if period is not None and period.start is not None and period.end is not None:
                yield period.label, period.start, period.end
        yield from ((str(it), date(it, 1, 1), date(it, 12, 31)) for it in self.years)

    @property
    def year_slack(self) -> Fraction:
        return SLACK_LOOSE if self.loose else SLACK

    @property
    def week_slack(self) -> Fraction:
        return SLACK_WEEK_LOOSE if self.loose else SLACK_WEEK
