"""Facts that meet a figure of the text which states them as well."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tieout.figures import Figure, FigureId, Kind, Period
from tieout.relations.across.joiner import TURNS, Joiner
from tieout.relations.evidence import Evidence
from tieout.relations.fact import Known, same_name
from tieout.relations.kinds.equivalences import differ
from tieout.relations.relation import Equivalence, Relation, Restatement
from tieout.relations.texts.likeness import alike
from tieout.relations.texts.plainness import is_plain
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.subject import Subject
from tieout.relations.wording.lexer import lowered

UNSURE = TURNS | frozenset(("quarter", "half", "month", "prior", "same_period", "historic"))
NARROWED = frozenset(("scope", "basis"))


def stated_facts(joiner: Joiner) -> Iterator[Relation]:
    """
    Yield a fact with each figure that states it: its measure, its owner, its time.

    Of two facts for different times, neither is held against a figure without a time.
    """
    anybodys = _anybodys(joiner)
    for figure, subject in joiner.levels.items():
        stated = joiner.text.figures[figure]
        fitting = [
            (fact, note)
            for fact in joiner.facts
            if _is_stated_by(joiner, fact, figure, subject)
            or _is_anybodys(joiner, fact, figure, anybodys)
            if (note := joiner.agrees(fact, figure)) is not None
            and not joiner.is_of_before(fact, figure)
        ]
        times = {_days(fact.period) for fact, _ in fitting}
        for fact, note in fitting[: 1 if len(times) > 1 else None]:
            for relation in _tied(fact.figure, stated, note):
                facts = [it for it, _ in fitting]
                yield joiner.undecided(relation, facts) if len(times) > 1 else relation


def _anybodys(joiner: Joiner) -> dict[FigureId, bool]:
    """
    Return the levels that a fact without an owner may be, and whether each is told alone.

    They are plain levels of a measure that only one owner has, and under one title; not what is
    expected. Of several amounts, those whose time is named can be told apart.
    """
    if all(it.owner is not None for it in joiner.facts):
        return {}
    by_measure: dict[str, list[FigureId]] = {}
    for figure, subject in joiner.levels.items():
        by_measure.setdefault(subject.measure, []).append(figure)
    of_one = [told for told in by_measure.values() if _are_of_one(joiner, told)]
    return {
        it: len({figure.value for figure in joiner.text.those(told)}) == 1
        for told in of_one
        for it in told
        if _is_all_of_it(joiner, it)
    }


def _are_of_one(joiner: Joiner, told: Sequence[FigureId]) -> bool:
    subjects = [joiner.levels[it] for it in told]
    if any(it.group for it in subjects) or len({joiner.text.section(it) for it in told}) > 1:
        return False
    return len({lowered(it.owner) for it in subjects if it.owner is not None}) <= 1


def _is_all_of_it(joiner: Joiner, figure: FigureId) -> bool:
    text, subject = joiner.text, joiner.levels[figure]
    home = text.home[figure]
    if subject.anaphoric or text.is_outlook(home) or not NARROWED.isdisjoint(home.names):
        return False
    return is_plain(text, figure, subject.owner, known=subject.owner is None)


def _is_anybodys(
    joiner: Joiner, fact: Known, figure: FigureId, alone: Mapping[FigureId, bool]
) -> bool:
    """Whether a fact without an owner is a level's: by its time, or the only one without a turn."""
    if fact.owner is not None or figure not in alone:
        return False
    if fact.measure != joiner.levels[figure].measure:
        return False
    if None not in {_start(fact.period), _start(joiner.text.figures[figure].period)}:
        return True
    return alone[figure] and UNSURE.isdisjoint(joiner.text.home[figure].names)


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


def _start(period: Period | None) -> date | None:
    return None if period is None else period.start


def _days(period: Period | None) -> tuple[date | None, date | None] | None:
    return None if period is None else (period.start, period.end)


def _tied(fact: Figure, stated: Figure, note: str) -> Iterator[Restatement | Equivalence]:
    said = Evidence(note=note or None)
    if alike((fact, stated)):
        yield Restatement(members=(fact.id, stated.id), evidence=said)
    elif fact.kind is stated.kind is Kind.MONEY and differ(fact, stated) and fact.per == stated.per:
        yield Equivalence(a=fact.id, b=stated.id, evidence=said)
