"""Relations as a caller states them: the closed union, by ``kind``, with figures named by id."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tieout import relations
from tieout.api.requests.fields import LABEL_CHARS_MAX, RELATIONS_MAX, Asked, Id
from tieout.relations import Evidence
from tieout.relations.relation import ChangeRole

Operand: TypeAlias = Id | None
Operands = Annotated[list[Operand], Field(max_length=RELATIONS_MAX)]
Members = Annotated[list[Id], Field(min_length=2, max_length=RELATIONS_MAX)]

_ROLE = "Id of the figure in this role; null or left out: implied by the others."
_PARTS = "Ids of the parts; null for one that nobody states."

LOOSE_CUES = frozenset({"or", "about"})


class EquivalenceRelation(Asked):
    """One amount in two currencies."""

    kind: Literal["equivalence"] = Field(examples=["equivalence"])
    a: Operand = Field(None, description=_ROLE, examples=["f1"])
    b: Operand = Field(None, description=_ROLE, examples=["f2"])
    rate: Operand = Field(
        None, description="Id of a figure that states the rate between them.", examples=[None]
    )
    cue: str | None = Field(
        None,
        max_length=LABEL_CHARS_MAX,
        description="The wording that joins them; “or” and “about” are read more loosely.",
        examples=["or"],
    )
    historic: bool = Field(
        False, description="Whether the pair speaks of another day than `on`.", examples=[False]
    )

    def read(self) -> relations.Equivalence:
        evidence = Evidence(self.cue, loose=self.cue in LOOSE_CUES, historic=self.historic)
        return relations.Equivalence(a=self.a, b=self.b, rate=self.rate, evidence=evidence)


class RestatementRelation(Asked):
    """One amount said several times."""

    kind: Literal["restatement"] = Field(examples=["restatement"])
    figures: Members = Field(description="Ids of the figures.", examples=[["f1", "f2"]])

    def read(self) -> relations.Restatement:
        return relations.Restatement(members=tuple(self.figures))


class ShareRelation(Asked):
    """part = whole × percent ÷ 100."""

    kind: Literal["share"] = Field(examples=["share"])
    part: Operand = Field(None, description=_ROLE, examples=["f1"])
    whole: Operand = Field(None, description=_ROLE, examples=["f2"])
    percent: Operand = Field(None, description=_ROLE, examples=["f3"])

    def read(self) -> relations.Share:
        return relations.Share(part=self.part, whole=self.whole, percent=self.percent)


class ChangeRelation(Asked):
    """From old to new: by a percentage, by points, by an amount, or to a multiple."""

    kind: Literal["change"] = Field(examples=["change"])
    old: Operand = Field(None, description=_ROLE, examples=["f1"])
    new: Operand = Field(None, description=_ROLE, examples=["f2"])
    percent: Operand = Field(None, description=_ROLE, examples=["f3"])
    points: Operand = Field(None, description=_ROLE, examples=[None])
    amount: Operand = Field(None, description=_ROLE, examples=[None])
    multiple: Operand = Field(None, description=_ROLE, examples=[None])

    @model_validator(mode="after")
    def _one_measure(self) -> "ChangeRelation":
        if len(self._measures()) > 1:
            message = "only one of percent, points, amount and multiple is taken"
            raise PydanticCustomError("relation.measures", message)
        return self

    def _measures(self) -> list[tuple[ChangeRole, Id]]:
        roles: tuple[ChangeRole, ...] = ("percent", "points", "amount", "multiple")
        return [(role, by) for role in roles if (by := getattr(self, role)) is not None]

    def read(self) -> relations.Change:
        for measure, by in self._measures():
            return relations.Change(old=self.old, new=self.new, by=by, measure=measure)
        return relations.Change(old=self.old, new=self.new, by=None)


class SumRelation(Asked):
    """Parts and their total."""

    kind: Literal["sum"] = Field(examples=["sum"])
    parts: Operands = Field(min_length=1, description=_PARTS, examples=[["f1", "f2"]])
    total: Operand = Field(None, description=_ROLE, examples=["f3"])
    complete: bool = Field(
        True, description="Whether the parts are all of the total.", examples=[True]
    )

    def read(self) -> relations.Sum:
        return relations.Sum(parts=tuple(self.parts), total=self.total, complete=self.complete)


class DifferenceRelation(Asked):
    """minuend − subtrahend = result."""

    kind: Literal["difference"] = Field(examples=["difference"])
    minuend: Operand = Field(None, description=_ROLE, examples=["f1"])
    subtrahend: Operand = Field(None, description=_ROLE, examples=["f2"])
    result: Operand = Field(None, description=_ROLE, examples=["f3"])

    def read(self) -> relations.Difference:
        return relations.Difference(
            minuend=self.minuend, subtrahend=self.subtrahend, result=self.result
        )


class MultipleRelation(Asked):
    """numerator ÷ denominator = multiple."""

    kind: Literal["multiple"] = Field(examples=["multiple"])
    numerator: Operand = Field(None, description=_ROLE, examples=["f1"])
    denominator: Operand = Field(None, description=_ROLE, examples=["f2"])
    multiple: Operand = Field(None, description=_ROLE, examples=["f3"])

    def read(self) -> relations.Multiple:
        return relations.Multiple(
            numerator=self.numerator, denominator=self.denominator, multiple=self.multiple
        )


class MeanRelation(Asked):
    """The parts' arithmetic mean."""

    kind: Literal["mean"] = Field(examples=["mean"])
    parts: Operands = Field(min_length=1, description=_PARTS, examples=[["f1", "f2"]])
    mean: Operand = Field(None, description=_ROLE, examples=["f3"])

    def read(self) -> relations.Mean:
        return relations.Mean(parts=tuple(self.parts), mean=self.mean)


class ProductRelation(Asked):
    """The factors' product: unit × count, per-year × years, share × price."""

    kind: Literal["product"] = Field(examples=["product"])
    factors: Operands = Field(min_length=1, description=_PARTS, examples=[["f1", "f2"]])
    result: Operand = Field(None, description=_ROLE, examples=["f3"])

    def read(self) -> relations.Product:
        return relations.Product(factors=tuple(self.factors), result=self.result)


class PeriodRelation(Asked):
    """Figures of one fact whose period labels must be able to mean the same time."""

    kind: Literal["period"] = Field(examples=["period"])
    figures: Members = Field(description="Ids of the figures.", examples=[["f1", "f2"]])

    def read(self) -> relations.PeriodLabel:
        return relations.PeriodLabel(members=tuple(self.figures))


StatedRelation = Annotated[
    EquivalenceRelation
    | RestatementRelation
    | ShareRelation
    | ChangeRelation
    | SumRelation
    | DifferenceRelation
    | MultipleRelation
    | MeanRelation
    | ProductRelation
    | PeriodRelation,
    Field(discriminator="kind"),
]
