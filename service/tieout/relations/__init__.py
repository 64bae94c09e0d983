"""
Figures to relations: what must agree with what.

`relate` tells the story. What it reads with stands in five packages, each of which imports those
before it only: `wording` (how a language says it), `texts` (the text as relations see it), `layout`
(tables and lists) and `kinds` (what one sentence says), which do not know each other, and `across`
(what several sentences, facts or documents say together).
"""

from tieout.relations.evidence import Evidence
from tieout.relations.fact import Fact
from tieout.relations.relate import Related, relate
from tieout.relations.relation import (
    Change,
    Difference,
    Equivalence,
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
from tieout.relations.texts.description import describe

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
