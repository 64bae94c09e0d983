"""A check: one relation, its verdict, and the arithmetic behind it."""

from dataclasses import dataclass
from fractions import Fraction

from tieout.checks.verdict import Severity, Verdict
from tieout.figures import FigureId, Interval, Kind, Level, Rate
from tieout.relations import Relation, Role


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence by its key in the messages of each language, and the words that it needs."""

    key: str
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Implied:
    """
    An operand that nobody stated, as the others imply it.

    ``value`` is what the values as printed give; ``interval`` what their readings as written give.
    """

    role: Role
    kind: Kind
    value: Fraction
    interval: Interval
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """
    One relation's verdict.

    ``stated`` and ``computed`` are the intervals, as written, of the operand printed last: what the
    text says and what the other operands give. ``gap`` is the distance between them over the
    nearest end of ``computed``; ``power`` the smallest relative change of that operand that would
    have been inconsistent, None where no change would. ``reading`` is the tightest level at which
    all figures hold together, None where they do at none; ``loose`` names the figures that had to
    be read more loosely than written.
    """

    id: str
    relation: Relation
    verdict: Verdict
    severity: Severity | None = None
    stated: Interval | None = None
    computed: Interval | None = None
    gap: Fraction | None = None
    power: Fraction | None = None
    reading: Level | None = None
    loose: tuple[FigureId, ...] = ()
    rates: tuple[Rate, ...] = ()
    implies: Implied | None = None
    notes: tuple[Note, ...] = ()
    assumed: tuple[tuple[FigureId, str], ...] = ()

    @property
    def figures(self) -> tuple[FigureId, ...]:
        return self.relation.figures
