"""
Eras: what a code meant when, and what became of it.

A *unit* is a currency in one era: its code, or ``VES.1`` for what the code meant before a break
under the same code. Units are linked by law: a redenomination counts both ways (a lira of 2003 is
a millionth of a new one), a currency that joined another only from its last day on.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files

from tieout.rates.column import number_of


@dataclass(frozen=True, slots=True)
class Change:
    """From *day* on, *factor* units of *old* are 1 unit of *new* by law."""

    old: str
    new: str
    factor: Fraction
    day: date
    joins: bool
    source: str


@dataclass(frozen=True, slots=True)
class Switch:
    """From the print of *day* on, a source prints *unit* under *code*."""

    source: str
    code: str
    day: date
    unit: str


@dataclass(frozen=True, slots=True)
class Link:
    """*factor* units of the one asked for are 1 of *unit*, on days from *first* before *end*."""

    unit: str
    factor: Fraction
    first: int
    end: int
    laws: tuple[Change, ...]


FOREVER = 1 << 16
"""The day after the last that two bytes can count: in 2149."""


def code_of(unit: str) -> str:
    """
    Return the code that a unit went by.

    >>> code_of("VES.1"), code_of("VES")
    ('VES', 'VES')
    """
    return unit.partition(".")[0]


@dataclass(frozen=True)
class Eras:
    """All changes and switches, with what follows from them."""

    changes: Mapping[str, Change]
    switches: tuple[Switch, ...]

    @classmethod
    def of(cls, data: Mapping[str, list[dict[str, str]]]) -> "Eras":
        changes = [
            Change(
                row["old"],
                row["new"],
                Fraction(row["factor"]),
                date.fromisoformat(row["day"]),
                kind == "joined",
                row["source"],
            )
            for kind in ("redenominated", "joined")
            for row in data[kind]
        ]
        switches = [
            Switch(row["source"], row["code"], date.fromisoformat(row["from"]), row["unit"])
            for row in data["switches"]
        ]
        return cls({change.old: change for change in changes}, tuple(switches))

    def unit(self, code: str, day: date) -> str:
        """
        Return the unit that a code means on a day.

        >>> eras().unit("VES", date(2021, 9, 30)), eras().unit("VES", date(2021, 10, 1))
        ('VES.1', 'VES')
        """
        changes = (self.changes.get(f"{code}.{n}") for n in range(1, 9))
        known = [change for change in changes if change is not None]
        return next((it.old for it in known if day < it.day), code)

    def links(self, unit: str) -> tuple[Link, ...]:
        """Return every unit whose prints may speak for *unit*, newest first."""
        return (*reversed(self._successors(unit)), *self._predecessors(unit))

    def _successors(self, unit: str) -> list[Link]:
        """The unit itself and what became of it."""
        found = [Link(unit, Fraction(1), 0, FOREVER, ())]
        laws: tuple[Change, ...] = ()
        change = self.changes.get(unit)
        while change is not None:
            last = found[-1]
            first = 0
            if change.joins:
                first = number_of(change.day)
                found = [replace(it, end=min(it.end, first)) for it in found]
            laws = (*laws, change)
            found.append(Link(change.new, last.factor * change.factor, first, FOREVER, laws))
            change = self.changes.get(change.new)
        return found

    def _predecessors(self, unit: str) -> list[Link]:
        """What the unit was before: only along redenominations, which are one to one."""
        joining = self.changes.get(unit)
        end = number_of(joining.day) if joining is not None and joining.joins else FOREVER
        before = {it.new: it for it in self.changes.values() if not it.joins}
        found: list[Link] = []
        factor, laws = Fraction(1), tuple[Change, ...]()
        change = before.get(unit)
        while change is not None:
            factor, laws = factor / change.factor, (*laws, change)
            found.append(Link(change.old, factor, 0, end, laws))
            change = before.get(change.old)
        return found

    def printed(self, source: str, code: str, day: date) -> str:
        """Return the unit that a source's print of a code on a day is in."""
        its = [it for it in self.switches if (it.source, it.code) == (source, code)]
        return next((it.unit for it in reversed(its) if it.day <= day), code)


@cache
def eras() -> Eras:
    text = (files("tieout.rates") / "data" / "eras.json").read_text(encoding="utf-8")
    return Eras.of(json.loads(text))
