"""Facts that meet a figure of the text which states them as well."""

from collections.abc import Iterator
from datetime import date

from tieout.figures import Figure, FigureId, Kind, Period
from tieout.relations.across.joiner import Joiner
from tieout.relations.evidence import Evidence
from tieout.relations.fact import Known, same_name
from tieout.relations.kinds.equivalences import differ
from tieout.relations.relation import Equivalence, Relation, Restatement
from tieout.relations.texts.likeness import alike
from tieout.relations.texts.plainness import is_plain
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.subject import Subject
from tieout.relations.wording.lexer import lowered


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
            if _is_stated_by(joiner, fact, figure, subject)
            and (note := joiner.agrees(fact, figure)) is not None
            and not joiner.is_of_before(fact, figure)
        ]
        times = {_days(fact.period) for fact, _ in fitting}
        for fact, note in fitting[: 1 if len(times) > 1 else None]:
            for relation in _tied(fact.figure, stated, note):
                facts = [it for it, _ in fitting]
                yield joiner.undecided(relation, facts) if len(times) > 1 else relation


def _is_stated_by(joiner: Joiner, fact: Known, figure: FigureId, subject: Subject) -> bool:
    if fact.measure != subject.measure or subject.anaphoric or subject.group:
        return False
    if not is_plain(joiner.text, figure, fact.owner, known=True):
        return False
    if subject.owner is None and fact.owner is not None and not joiner.text.cues.spaced:
        return _begins_with(joiner.text.home[figure], fact.owner)
    return fact.owner is not None and same_name(fact.owner, subject.owner or "")


def _begins_with(sentence: Sentence, owner: str) -> bool:
    """Whether a sentence is on an owner: "百度公布，2023年营收1346亿元"."""
    return sentence.text[sentence.start : sentence.end].strip().startswith(lowered(owner))


def _days(period: Period | None) -> tuple[date | None, date | None] | None:
    return None if period is None else (period.start, period.end)


def _tied(fact: Figure, stated: Figure, note: str) -> Iterator[Restatement | Equivalence]:
    said = Evidence(note=note or None)
    if alike((fact, stated)):
        yield Restatement(members=(fact.id, stated.id), evidence=said)
    elif fact.kind is stated.kind is Kind.MONEY and differ(fact, stated) and fact.per == stated.per:
        yield Equivalence(a=fact.id, b=stated.id, evidence=said)
