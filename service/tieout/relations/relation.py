"""
The closed union of relations: which figures must agree, and in what role.

A role that holds ``None`` is an operand nobody stated: the checks then say what the others imply.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from tieout.figures import FigureId, Period
from tieout.relations.evidence import STATED_BY_CALLER, Evidence

Role: TypeAlias = str
Operands: TypeAlias = tuple[tuple[Role, FigureId | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    """What all relations have: evidence, and operands by role, the one to compute last."""

    evidence: Evidence = STATED_BY_CALLER

    def operands(self) -> Operands:
        raise NotImplementedError

    @property
    def figures(self) -> tuple[FigureId, ...]:
        """The figures that fill a role, in the order of the roles."""
        return tuple([figure for _, figure in self.operands() if figure is not None])

    @property
    def is_open(self) -> bool:
        """Whether nobody stated some operand."""
        return None in [figure for _, figure in self.operands()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivalence(_Base):
    """One amount in two currencies; ``rate`` is a rate that the document itself states."""

    kind: ClassVar = "equivalence"
    a: FigureId | None
    b: FigureId | None
    rate: FigureId | None = None

    def operands(self) -> Operands:
        if self.rate is None:
            return ("a", self.a), ("b", self.b)
        return ("a", self.a), ("rate", self.rate), ("b", self.b)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restatement(_Base):
    """One amount said several times."""

    kind: ClassVar = "restatement"
    members: tuple[FigureId, ...]

    def operands(self) -> Operands:
        return tuple([("figures", figure) for figure in self.members])


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(_Base):
    """part = whole × percent ÷ 100."""

    kind: ClassVar = "share"
    part: FigureId | None
    whole: FigureId | None
    percent: FigureId | None

    def operands(self) -> Operands:
        return ("part", self.part), ("whole", self.whole), ("percent", self.percent)


ChangeRole: TypeAlias = Literal["percent", "points", "amount", "multiple", "direction"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(_Base):
    """
    From old to new: by a percentage, by points, by an amount, or to a multiple.

    ``by`` is the figure of the role ``measure``. ``falls`` says that the wording carries the minus
    ("fell 18%"), so that an unsigned figure is taken downwards. A ``direction`` has no measure: all
    that is said is which of the two is more. ``amount`` stands beside a percentage where both are
    told and the old level is not ("fell $3 million, or 12%, to $22 million").
    """

    kind: ClassVar = "change"
    old: FigureId | None
    new: FigureId | None
    by: FigureId | None
    measure: ChangeRole = "percent"
    falls: bool = False
    amount: FigureId | None = None

    def operands(self) -> Operands:
        levels: Operands = ("old", self.old), ("new", self.new)
        if self.amount is not None:
            told = levels[1:] if self.old is None else levels
            levels = *told, ("amount", self.amount)
        return levels if self.measure == "direction" else (*levels, (self.measure, self.by))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum(_Base):
    """Parts and their total; where not ``complete``, the parts may only stay below the total."""

    kind: ClassVar = "sum"
    parts: tuple[FigureId | None, ...]
    total: FigureId | None
    complete: bool = True

    def operands(self) -> Operands:
        return (*[("parts", part) for part in self.parts], ("total", self.total))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(_Base):
    """minuend − subtrahend = result."""

    kind: ClassVar = "difference"
    minuend: FigureId | None
    subtrahend: FigureId | None
    result: FigureId | None

    def operands(self) -> Operands:
        less = "subtrahend", self.subtrahend
        return ("minuend", self.minuend), less, ("result", self.result)


@dataclass(frozen=True, slots=True, kw_only=True)
class Multiple(_Base):
    """numerator ÷ denominator = multiple."""

    kind: ClassVar = "multiple"
    numerator: FigureId | None
    denominator: FigureId | None
    multiple: FigureId | None

    def operands(self) -> Operands:
        below = "denominator", self.denominator
        return ("numerator", self.numerator), below, ("multiple", self.multiple)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mean(_Base):
    """The parts' arithmetic mean."""

    kind: ClassVar = "mean"
    parts: tuple[FigureId | None, ...]
    mean: FigureId | None

    def operands(self) -> Operands:
        return (*[("parts", part) for part in self.parts], ("mean", self.mean))


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(_Base):
    """The factors' product: unit × count, per-year × years, share × price."""

    kind: ClassVar = "product"
    factors: tuple[FigureId | None, ...]
    result: FigureId | None

    def operands(self) -> Operands:
        return (*[("factors", factor) for factor in self.factors], ("result", self.result))


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLabel(_Base):
    """
    Figures of one fact whose period labels must be able to mean the same time.

    ``named`` are periods that the text gives to that time where no figure stands beside them.
    """

    kind: ClassVar = "period"
    members: tuple[FigureId, ...]
    named: tuple[Period, ...] = ()

    def operands(self) -> Operands:
        return tuple([("figures", figure) for figure in self.members])


Relation: TypeAlias = (
    Equivalence
    | Restatement
    | Share
    | Change
    | Sum
    | Difference
    | Multiple
    | Mean
    | Product
    | PeriodLabel
)
