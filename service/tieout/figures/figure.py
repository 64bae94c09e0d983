"""A figure: one amount as a text states it, with its evidence."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from tieout.figures.interval import Interval
from tieout.figures.period import Period
from tieout.figures.reading import Level, Qualifier, Written, bent
from tieout.figures.style import Style

ISO_CODE_LENGTH = 3
DENOMINATOR_MAX = 100

FigureId: TypeAlias = str


class Kind(StrEnum):
    """What a figure counts."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    BASIS_POINTS = "basis_points"
    MULTIPLE = "multiple"
    COUNT = "count"


class ResolvedBy(StrEnum):
    """What decided between the currencies that a mark may stand for, surest first."""

    RESTATEMENT = "restatement"
    SENTENCE = "sentence"
    DOCUMENT = "document"
    REGION = "region"
    LANGUAGE = "language"

    @property
    def is_a_guess(self) -> bool:
        """Whether nothing in the document itself decided."""
        return self in {ResolvedBy.REGION, ResolvedBy.LANGUAGE}


@dataclass(frozen=True, slots=True)
class Span:
    """
    Where a figure stands: offsets in what was sent (code points, *end* exclusive).

    ``block`` numbers the block of its document; ``at`` and ``until`` are the offsets inside that
    block's own text, which differ where marks of HTML or Markdown were taken out.
    """

    start: int
    end: int
    block: int
    at: int
    until: int
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """
    An amount as stated: what was written, what it may stand for, what it measures.

    ``written`` holds the value in major units, percent in percent, points in points, basis points
    in basis points. ``cell`` replaces the readings where a word states the number ("half", "most").
    ``alternatives`` are the other currencies (or, for ``1.234``, the other values) that the mark
    may mean; ``resolved_by`` says what chose, and is None where nothing had to be chosen.
    ``per`` is the denominator of a price ("share", "year"). A fact of the caller has no ``span``.
    """

    id: FigureId
    text: str
    kind: Kind
    written: Written
    style: Style
    span: Span | None = None
    currency: str | None = None
    alternatives: tuple[str, ...] = ()
    resolved_by: ResolvedBy | None = None
    cell: Interval | None = None
    noun: str | None = None
    owner: str | None = None
    per: str | None = None
    period: Period | None = None
    _readings: list[Interval | None] = field(
        default_factory=lambda: [None, None, None], init=False, repr=False, compare=False
    )
    _middle: Fraction | None = field(default=None, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.currency is not None and self.kind is not Kind.MONEY:
            raise ValueError(f"a figure of kind {self.kind} has no currency")

    @property
    def value(self) -> Decimal:
        return self.written.value

    @property
    def upper(self) -> Decimal | None:
        return self.written.upper

    @property
    def middle(self) -> Fraction:
        """
        The value as printed; the middle of a range; the fraction that a word names.

        Words have their values to ten digits: "a third" is 33.33333333 %, and means 100/3 %.
        """
        found = self._middle
        if found is None:
            found = self._named()
            object.__setattr__(self, "_middle", found)
        return found

    @property
    def qualifier(self) -> Qualifier | None:
        return self.written.qualifier

    def rewritten(self, written: Written) -> "Figure":
        """Return the figure with another number; several times faster than `replace`."""
        return self._copied(written, self.currency)

    def relabelled(self, currency: str) -> "Figure":
        """Return the figure in another currency."""
        return self._copied(self.written, currency)

    def told_of(self, noun: str | None, owner: str | None) -> "Figure":
        """Return the figure as one of a noun and of an owner."""
        return self._copied(self.written, self.currency, (noun, owner))

    def apart(self, name: FigureId, noun: str | None, period: Period | None) -> "Figure":
        """Return the figure as its caller states it: under a name, outside of any text."""
        said = self.text, self.kind, self.written, self.style
        meant = self.currency, self.alternatives, self.resolved_by, self.cell
        return Figure(name, *said, None, *meant, noun, self.owner, self.per, period)

    def _copied(
        self,
        written: Written,
        currency: str | None,
        subject: tuple[str | None, str | None] | None = None,
    ) -> "Figure":
        return Figure(
            self.id,
            self.text,
            self.kind,
            written,
            self.style,
            self.span,
            currency,
            self.alternatives,
            self.resolved_by,
            self.cell,
            *(subject or (self.noun, self.owner)),
            self.per,
            self.period,
        )

    @property
    def is_rate(self) -> bool:
        """Whether the amount is the price of another currency: "$1 = 84.6 yen"."""
        return self.per is not None and len(self.per) == ISO_CODE_LENGTH and self.per.isupper()

    def read(self, level: Level) -> Interval:
        """
        Return what the figure may stand for at a level of reading.

        A counted noun is whole: "five years" are five, and "154,700 vehicles" some whole number.
        """
        found = self._readings[level]
        if found is None:
            found = self._readings[level] = self._read(level)
        return found

    def _named(self) -> Fraction:
        if self.cell is not None:
            named = Fraction(self.value).limit_denominator(DENOMINATOR_MAX)
            return named if named in self.cell else self.cell.midpoint
        if self.upper is None:
            return Fraction(self.value)
        return Fraction(self.value + self.upper) / 2

    def _read(self, level: Level) -> Interval:
        if self.cell is not None:
            return bent(self.cell, self.written, whole=100 if self.kind is Kind.PERCENT else None)
        amount = self.written.read(level)
        counted = self.kind is Kind.COUNT and self.written.step >= 1
        return amount.integers() if counted else amount
