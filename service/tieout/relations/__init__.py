"""Figures to relations: what must agree with what."""

from tieout.relations.describing import describe
from tieout.relations.fact import Fact
from tieout.relations.relate import Related, relate
from tieout.relations.relation import (
    Change,
    Difference,
    Equivalence,
    Evidence,
    Mean,
    Multiple,
    PeriodLabel,
    Product,
    Relation,
    Restatement,
    Role,
    Share,
    Sum,
)

__all__ = [
    "Change",
    "Difference",
    "Equivalence",
    "Evidence",
    "Fact",
    "Mean",
    "Multiple",
    "PeriodLabel",
    "Product",
    "Related",
    "Relation",
    "Restatement",
    "Role",
    "Share",
    "Sum",
    "describe",
    "relate",
]
