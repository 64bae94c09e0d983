"""Facts that meet a figure of the text which states them as well."""

from collections.abc import Iterator
from datetime import date

from tieout.figures import Figure, Kind, Period
from tieout.relations.across.joiner import Joiner
from tieout.relations.evidence import Evidence
from tieout.relations.fact import Known, same_name
from tieout.relations.kinds.equivalences import differ
from tieout.relations.relation import Equivalence, Relation, Restatement
from tieout.relations.texts.likeness import alike
from tieout.relations.texts.subject import Subject


def stated_facts(joiner: Joiner) -> Iterator[Relation]:
    """
    Yield a fact with each figure that states it: its measure, its owner, its time.

    Of two facts for different times, neither is held against a figure without a time.
    """
    for figure, subject in joiner.levels.items():
        stated = joiner.text.figures[figure]
        fitting = [
            (fact, note)
            for fact in joiner.facts
            if _is_stated_by(fact, subject) and (note := joiner.agrees(fact, figure)) is not None
        ]
        times = {_days(fact.period) for fact, _ in fitting}
        for fact, note in fitting[: 1 if len(times) > 1 else None]:
            for relation in _tied(fact.figure, stated, note):
                facts = [it for it, _ in fitting]
                yield joiner.undecided(relation, facts) if len(times) > 1 else relation


def _is_stated_by(fact: Known, subject: Subject) -> bool:
    if fact.measure != subject.measure or subject.anaphoric or subject.group:
        return False
    return fact.owner is not None and same_name(fact.owner, subject.owner or "")


def _days(period: Period | None) -> tuple[date | None, date | None] | None:
    return None if period is None else (period.start, period.end)


def _tied(fact: Figure, stated: Figure, note: str) -> Iterator[Restatement | Equivalence]:
    said = Evidence(note=note or None)
    if alike((fact, stated)):
        yield Restatement(members=(fact.id, stated.id), evidence=said)
    elif fact.kind is stated.kind is Kind.MONEY and differ(fact, stated) and fact.per == stated.per:
        yield Equivalence(a=fact.id, b=stated.id, evidence=said)
