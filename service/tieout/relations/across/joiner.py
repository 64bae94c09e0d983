"""Facts that complete what the text leaves open: the whole of a share, the old of a change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tieout.figures import FigureId
from tieout.relations.across.calendar import Calendar, years_on
from tieout.relations.fact import Known, named, same_name
from tieout.relations.relation import Change, Equivalence, Product, Relation, Restatement, Share
from tieout.relations.texts.description import subject_of
from tieout.relations.texts.owner import groups_in
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import lowered

BEFORE_CHARS = 600
# What a text without a time tells is of the year before its day; the level before, of that before.
YEAR_DAYS = 366
TURNS = frozenset(("rise", "fall", "more", "less"))


@dataclass(frozen=True, slots=True, eq=False)
class Joiner:
    """The facts at hand, and the text that they may join."""

    text: Text
    facts: Sequence[Known]
    levels: Mapping[FigureId, Subject]
    wholes: Mapping[FigureId, Subject]
    calendar: Calendar

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
                return self._filled(relation, "old", self._of_change(new, new, years=1))
            case Change(new=None, old=str(old), by=str(by)):
                return self._filled(relation, "new", self._of_change(old, by, years=0))
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

    def _of_change(self, level: FigureId, dated: FigureId, *, years: int) -> list[Known]:
        """
        Facts of a level's measure and owner, for the time of a figure or some years before it.

        A change against the quarter before asks for another fact than the year before's.
        """
        subject = self.levels.get(level) or subject_of(self.text, level)
        home = self.text.home[level]
        if subject is None or "qoq" in home.names:
            return []
        if self.text.figures[dated].period is None:
            return [
                it
                for it in self.facts
                if years
                and it.measure == subject.measure
                and self.is_of_before(it, dated, most=2 * YEAR_DAYS)
                and self._owns(it, subject, level)
            ]
        return [
            it
            for it in self.facts
            if it.measure == subject.measure
            and it.period is not None
            and self.agrees(it, dated, later=years) is not None
            and self._owns(it, subject, level)
        ]

    def _owns(self, fact: Known, subject: Subject, figure: FigureId) -> bool:
        """
        Whether a figure is a fact's owner's: by its name, or by what points back to it.

        "The unit's revenue" is not the revenue of the group that the unit is one of.
        """
        if subject.owner is not None or fact.owner is None or subject.group is not None:
            return same_name(fact.owner or "", subject.owner or "")
        home = self.text.home[figure]
        before = home.block.text[max(0, home.start - BEFORE_CHARS) : home.end]
        groups = groups_in(before, self.text.cues.owners)
        is_group = any(same_name(fact.owner, it) for it in groups)
        return subject.anaphoric and fact.is_of(lowered(before)) and not is_group

    def _of(self, subject: Subject, relation: Relation) -> list[Known]:
        return [
            it
            for it in self.facts
            if it.measure == subject.measure and self._in_time(it, relation.figures) is not None
        ]

    def _is_owner(self, fact: Known, owner: str | None, relation: Relation) -> bool:
        if owner is not None and fact.owner is not None:
            return same_name(fact.owner, owner)
        return self._named(fact, relation)

    def _named(self, fact: Known, relation: Relation) -> bool:
        homes = {self.text.home[it] for it in relation.figures if it in self.text.home}
        return any(fact.is_of(it.text[it.start : it.end]) for it in homes)

    def _in_time(self, fact: Known, figures: Iterable[FigureId]) -> str | None:
        """Return how a fact's period agrees with that of figures: a note, "" or None for not."""
        notes = [self.agrees(fact, it) for it in figures]
        return None if None in notes else next(filter(None, notes), "")

    def is_of_before(self, fact: Known, figure: FigureId, *, most: int | None = None) -> bool:
        """Whether a fact's time is over for more than a year where a level moved in none named."""
        on, end = self.text.document.on, fact.period.end if fact.period else None
        if on is None or end is None or self.text.figures[figure].period is not None:
            return False
        if TURNS.isdisjoint(self.text.home[figure].names):
            return False
        days = (on - end).days
        return days > YEAR_DAYS and (most is None or days <= most)

    def agrees(self, fact: Known, figure: FigureId, *, later: int = 0) -> str | None:
        period = None if fact.period is None else years_on(fact.period, later)
        return self.calendar.agreement(period, self.text.figures[figure].period)

    def _filled(self, relation: Share | Change, role: str, found: list[Known]) -> Relation:
        """Return a relation with a fact in a role, where one fits and no more."""
        if not found:
            return relation
        if len(found) > 1:
            return self.undecided(relation, found)
        note = self._in_time(found[0], relation.figures) if isinstance(relation, Share) else None
        said = replace(relation.evidence, note=note) if note else relation.evidence
        filled: dict[str, Any] = {role: found[0].figure.id, "evidence": said}
        return replace(relation, **filled)

    def undecided(
        self, relation: Share | Change | Restatement | Equivalence, found: list[Known]
    ) -> Relation:
        wording = self.text.cues.notes.get("two_facts", "{one} / {two}")
        names = wording.format(one=named(found[0], found), two=named(found[1], found))
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
