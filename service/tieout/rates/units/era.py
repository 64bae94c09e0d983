"""
Eras: what a code meant when, and what became of it.

A *unit* is a currency in one era: its code, or ``VES.1`` for what the code meant before a break
under the same code. Units are linked by law: a redenomination counts both ways (a lira of 2003 is
a millionth of a new one), a currency that joined another only from its last day on.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cache, cached_property
from importlib.resources import files

from tieout.figures.currency import currencies
from tieout.rates.archive.column import number_of


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
    """All changes and switches, with what follows from them; looked up far more than made."""

    changes: Mapping[str, Change]
    switches: tuple[Switch, ...]
    _links: dict[str, tuple[Link, ...]] = field(default_factory=dict)

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
        if code not in self._breaks:
            return code
        return next((it.old for it in self._breaks[code] if day < it.day), code)

    def changed(self, *codes: str) -> bool:
        """Whether one of the codes is none, or once meant something else."""
        every = currencies()
        return any(code not in every or code in self._breaks for code in codes)

    def tied(self, base: str, quote: str) -> bool:
        """Whether the law ever tied two units, if only through others."""
        ours, theirs = ({link.unit for link in self.links(it)} for it in (base, quote))
        return not ours.isdisjoint(theirs)

    def spans(self, *codes: str) -> list[tuple[date, date]]:
        """
        Return the spans of days on which none of the codes changed its meaning.

        >>> [str(last) for _, last in eras().spans("VES", "USD")]
        ['2021-09-30', '9999-12-31']
        """
        breaks = sorted(it.day for code in codes for it in self._breaks.get(code, ()))
        lasts = [*(day - timedelta(days=1) for day in breaks), date.max]
        return list(zip([date.min, *breaks], lasts, strict=True))

    def links(self, unit: str) -> tuple[Link, ...]:
        """Return every unit whose prints may speak for *unit*, newest first."""
        if unit not in self._links:
            newest_first = reversed(self._successors(unit))
            self._links[unit] = (*newest_first, *self._predecessors(unit))
        return self._links[unit]

    def switched(self, source: str, code: str) -> Sequence[Switch]:
        """Return the switches of a code by a source, oldest first."""
        return self._switched.get((source, code), ())

    def printed(self, source: str, code: str, day: date) -> str:
        """Return the unit that a source's print of a code on a day is in."""
        its = self.switched(source, code)
        return next((it.unit for it in reversed(its) if it.day <= day), code)

    @cached_property
    def _breaks(self) -> Mapping[str, Sequence[Change]]:
        """Codes that meant something else before, with their changes, oldest first."""
        broken = [it for it in self.changes.values() if code_of(it.old) != it.old]
        ordered = sorted(broken, key=lambda it: it.day)
        return {
            code_of(change.old): [it for it in ordered if code_of(it.old) == code_of(change.old)]
            for change in ordered
        }

    @cached_property
    def _switched(self) -> Mapping[tuple[str, str], Sequence[Switch]]:
        keys = dict.fromkeys((it.source, it.code) for it in self.switches)
        return {key: [it for it in self.switches if (it.source, it.code) == key] for key in keys}

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


@cache
def eras() -> Eras:
    text = (files("tieout.rates") / "data" / "eras.json").read_text(encoding="utf-8")
    return Eras.of(json.loads(text))
