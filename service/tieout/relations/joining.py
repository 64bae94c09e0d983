"""Facts joined to the text: they complete what it leaves open, and meet what it states."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tieout.figures import Figure, FigureId, Kind, Period
from tieout.relations.building import alike
from tieout.relations.cues import Cues
from tieout.relations.describing import groups_in, subject_of
from tieout.relations.equivalence import differ
from tieout.relations.fact import Known
from tieout.relations.labels import (
    MONTHS,
    QUARTER_MONTHS,
    Alias,
    month,
    ordinal,
    start_of_year,
)
from tieout.relations.lexing import lowered
from tieout.relations.relation import (
    Change,
    Equivalence,
    Evidence,
    Product,
    Relation,
    Restatement,
    Share,
)
from tieout.relations.subject import Subject
from tieout.relations.text import Text

# Companies' years start with a calendar quarter, or, at shops, in February.
YEAR_STARTS = frozenset((2, 4, 7, 10))
MONTH_DAYS_MAX = 31
BEFORE_CHARS = 600


@dataclass(frozen=True, slots=True, eq=False)
class Joiner:
    """The facts at hand, and the text that they may join."""

    text: Text
    facts: Sequence[Known]
    levels: Mapping[FigureId, Subject]
    wholes: Mapping[FigureId, Subject]
    alias: Alias | None

    def completed(self, relation: Relation) -> Relation:
        """Return a relation with its open operand filled by the one fact that fits it."""
        match relation:
            case Share(whole=None, percent=str(percent)):
                subject = self.wholes.get(percent) or subject_of(self.text, percent)
                return self._filled(relation, "whole", self._of_whole(subject, relation))
            case Share(part=None, percent=str(percent)):
                subject = subject_of(self.text, percent)
                return self._filled(relation, "part", self._of_part(subject, relation))
            case Change(old=None, new=str(new)):
                return self._filled(relation, "old", self._of_year_before(new))
            case Product(factors=(None, str()), result=str(result)):
                return self._factored(relation, result)
            case _:
                return relation

    def _of_whole(self, subject: Subject | None, relation: Relation) -> list[Known]:
        if subject is None:
            return []
        owner = subject.group or subject.owner
        return [it for it in self._of(subject, relation) if self._is_owner(it, owner, relation)]

    def _of_part(self, subject: Subject | None, relation: Share) -> list[Known]:
        if subject is None or relation.whole is None:
            return []
        whole = subject.group or subject.owner
        found = self._of(subject, relation)
        return [it for it in found if it.owner and it.owner != whole and self._named(it, relation)]

    def _of_year_before(self, new: FigureId) -> list[Known]:
        """Facts of the same measure and owner for the same time, one year before."""
        subject, figure = self.levels.get(new), self.text.figures[new]
        if subject is None or figure.period is None:
            return []
        return [
            it
            for it in self.facts
            if it.measure == subject.measure
            and it.period is not None
            and self._agrees(replace(it, period=_a_year_on(it.period)), figure) is not None
            and self._owns(it, subject, new)
        ]

    def _owns(self, fact: Known, subject: Subject, figure: FigureId) -> bool:
        """
        Whether a figure is a fact's owner's: by its name, or by what points back to it.

        "The unit's revenue" is not the revenue of the group that the unit is one of.
        """
        if subject.owner is not None or fact.owner is None or subject.group is not None:
            return _same_name(fact.owner or "", subject.owner or "")
        home = self.text.home[figure]
        before = home.block.text[max(0, home.start - BEFORE_CHARS) : home.end]
        groups = groups_in(before)
        is_group = any(_same_name(fact.owner, it) for it in groups)
        return subject.anaphoric and fact.is_of(lowered(before)) and not is_group

    def _of(self, subject: Subject, relation: Relation) -> list[Known]:
        return [
            it
            for it in self.facts
            if it.measure == subject.measure and self._in_time(it, relation.figures) is not None
        ]

    def _is_owner(self, fact: Known, owner: str | None, relation: Relation) -> bool:
        if owner is not None and fact.owner is not None:
            return _same_name(fact.owner, owner)
        return self._named(fact, relation)

    def _named(self, fact: Known, relation: Relation) -> bool:
        homes = {self.text.home[it] for it in relation.figures if it in self.text.home}
        return any(fact.is_of(it.text[it.start : it.end]) for it in homes)

    def _in_time(self, fact: Known, figures: Iterable[FigureId]) -> str | None:
        """Return how a fact's period agrees with that of figures: a note, "" or None for not."""
        notes = [self._agrees(fact, self.text.figures[it]) for it in figures]
        return None if None in notes else next(filter(None, notes), "")

    def _agrees(self, fact: Known, figure: Figure) -> str | None:
        if fact.period is None or figure.period is None:
            return ""
        one, other = fact.period, figure.period
        if _days(one) == _days(other) or None in _days(one) or None in _days(other):
            return ""
        start = self._fiscal(one, other)
        return None if start is None else self._alias_note(fact, other, start)

    def _fiscal(self, one: Period, other: Period) -> tuple[int, int] | None:
        """Return the ordinal and the year's start by which two quarters' names are one."""
        for named, spanned in ((one, other), (other, one)):
            number = _ordinal(named, self.text.cues)
            first = _first_month(spanned)
            if number is None or first is None or not _close(named, spanned):
                continue
            start = start_of_year(number, first)
            here = self.alias is not None and self.alias.month == start
            if here or (start in YEAR_STARTS and _ordinal(spanned, self.text.cues) is None):
                return number, start
        return None

    def _alias_note(self, fact: Known, other: Period, start: tuple[int, int]) -> str:
        by = self.text.cues
        wording = by.notes.get("alias", "{fact} = {text}")
        label = fact.period.label if fact.period else fact.label
        return wording.format(
            fact=label, text=other.label, fiscal=ordinal(by, start[0]), month=month(by, start[1])
        )

    def _filled(self, relation: Share | Change, role: str, found: list[Known]) -> Relation:
        if not found:
            return relation
        if len(found) > 1:
            return self._undecided(relation, found)
        note = self._in_time(found[0], relation.figures) if role != "old" else None
        said = replace(relation.evidence, note=note) if note else relation.evidence
        match relation, role:
            case Share(), "whole":
                return replace(relation, whole=found[0].figure.id, evidence=said)
            case Share(), _:
                return replace(relation, part=found[0].figure.id, evidence=said)
            case Change(), _:
                return replace(relation, old=found[0].figure.id, evidence=said)

    def _undecided(self, relation: Share | Change, found: list[Known]) -> Relation:
        wording = self.text.cues.notes.get("two_facts", "{one} / {two}")
        names = wording.format(one=found[0].label, two=found[1].label)
        return replace(relation, evidence=replace(relation.evidence, undecided=names))

    def _factored(self, relation: Product, result: FigureId) -> Relation:
        """A yearly amount that the caller knows is the factor of "640 million over five years"."""
        subject = subject_of(self.text, result)
        found = [
            it
            for it in self.facts
            if subject is not None
            and it.measure == subject.measure
            and it.figure.per == "year"
            and self._named(it, relation)
        ]
        if len(found) != 1:
            return relation
        return replace(relation, factors=(found[0].figure.id, *relation.factors[1:]))

    def direct(self) -> Iterator[Relation]:
        """Yield a fact with each figure that states it: its measure, its owner, its time."""
        for figure, subject in self.levels.items():
            stated = self.text.figures[figure]
            for fact in self.facts:
                if fact.measure != subject.measure or subject.anaphoric or subject.group:
                    continue
                if fact.owner is None or not _same_name(fact.owner, subject.owner or ""):
                    continue
                note = self._agrees(fact, stated)
                if note is not None:
                    yield from _tied(fact.figure, stated, note)


def _tied(fact: Figure, stated: Figure, note: str) -> Iterator[Relation]:
    said = Evidence(note=note or None)
    if alike((fact, stated)):
        yield Restatement(members=(fact.id, stated.id), evidence=said)
    elif fact.kind is stated.kind is Kind.MONEY and differ(fact, stated) and fact.per == stated.per:
        yield Equivalence(a=fact.id, b=stated.id, evidence=said)


def _same_name(one: str, other: str) -> bool:
    """Whether two names are one, in capitals or not, with or without "Group"."""
    first, second = set(lowered(one).split()), set(lowered(other).split())
    if not one.isascii() and one and other and (one in other or other in one):
        return True
    return bool(first & second) and (first <= second or second <= first)


def _days(period: Period) -> tuple[object, object]:
    return period.start, period.end


def _a_year_on(period: Period) -> Period:
    return replace(period, start=_next_year(period.start), end=_next_year(period.end))


def _next_year(day: date | None) -> date | None:
    if day is None:
        return None
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if leap else day.day)


def _ordinal(period: Period, cues: Cues) -> int | None:
    """Return the number of a quarter that is called by its number."""
    text = lowered(period.label)
    tokens = cues.lexer.tokens(text, 0, len(text))
    return next((int(it.value) for it in tokens if it.name == "quarter"), None)


def _first_month(period: Period) -> int | None:
    if period.start is None or period.end is None:
        return None
    months = (period.end.year - period.start.year) * MONTHS + period.end.month
    return period.start.month if months - period.start.month == QUARTER_MONTHS - 1 else None


def _close(one: Period, other: Period) -> bool:
    """Whether two quarters lie within a year of each other, as the names of one do."""
    if one.start is None or other.start is None:
        return False
    return abs((one.start - other.start).days) < MONTHS * MONTH_DAYS_MAX
