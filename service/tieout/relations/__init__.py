"""Figures to relations: what must agree with what."""

from tieout.relations.relation import (
    Change,
    ChangeRole,
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
    "ChangeRole",
    "Difference",
    "Equivalence",
    "Evidence",
    "Mean",
    "Multiple",
    "PeriodLabel",
    "Product",
    "Relation",
    "Restatement",
    "Role",
    "Share",
    "Sum",
]
