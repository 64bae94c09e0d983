"""What eras and pegs say, the prints confirm, wherever there are prints on both sides."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path
from statistics import median

import pytest
from rates.books import book
from tieout.rates.archive.column import number_of
from tieout.rates.archive.source import Source
from tieout.rates.units.era import Change, eras
from tieout.rates.units.peg import Peg, pegs
from tieout.rates.units.unit_prints import UnitPrints

PAGE = (Path(__file__).parents[3] / "docs" / "rates.md").read_text(encoding="utf-8")
PROOFS = PAGE.partition("## What the prints confirm")[2]

PARTED_MAX = 1.12
"""Old and new prints may part by this much, beside the factor: they are up to weeks apart."""

PEG_MAX = 1.012
"""The median of a peg's prints: weekly tables give small currencies bank rates, 1 % off."""

JOINED_MAX = 0.005
"""A last print may lie as far off the legal factor: it may be of the last market day."""

MOVED = {
    "AFA": "from the official rate to the market's",
    "VEF": "a devaluation by 96 % on the day of the change",
    "ZRN": "a devaluation between two prints two weeks apart",
    "ZWD": "a devaluation by 60 % on the day of the change",
    "ZWN": "hyperinflation: the old code's last prints have one digit",
    "ZWR": "hyperinflation: the old code's last prints are zero",
}
"""Changes at which the rate moved as well, so that the prints cannot show the factor."""

CHANGES = [it for it in eras().changes.values() if not it.joins]
JOINED = [it for it in eras().changes.values() if it.joins]


def dense() -> Iterator[Source]:
    return (it for it in book().sources if not it.monthly)


def in_dollars(prints: UnitPrints, at: int, source: Source) -> float | None:
    """Return what a dollar was worth at a print, by the same source, a week before at most."""
    dollar = book().units.prints(source, "USD")
    assert dollar is not None
    days = [it for it in dollar.days if 0 <= prints.days[at] - it <= 8]
    return prints.floats[at] / dollar.floats[dollar.days.index(days[-1])] if days else None


def parted(change: Change) -> list[float]:
    """How far a source's last old and first new print part, once the factor is applied."""
    found = []
    for source in dense():
        prints = book().units.prints(source, change.new)
        for before, after in zip(prints.pieces, prints.pieces[1:], strict=False) if prints else ():
            assert prints is not None
            if change in before.laws and change not in after.laws:
                both = [in_dollars(prints, at, source) for at in (after.start - 1, after.start)]
                found += [both[1] / both[0]] if both[0] and both[1] else []
    return found


def last_print(change: Change, source: Source) -> Iterator[Fraction]:
    """Yield the last print of a currency in units of the one that it joined, where there is one."""
    old, new = (book().units.column(source, it) for it in (change.old, change.new))
    if old is None or new is None:
        return
    at = len(old.days) - 1
    beside = bisect_right(new.days, old.days[at]) - 1
    if beside >= 0:
        value = Fraction(old.value(at)) / Fraction(new.value(beside))
        yield value if source.per_pivot else 1 / value


def held(peg: Peg) -> list[float]:
    """Return all prints of a pegged pair while it was pegged."""
    first, last = number_of(peg.first), number_of(peg.last or date(2149, 1, 1))
    found = []
    for source in dense():
        ours, theirs = (book().units.prints(source, it) for it in (peg.code, peg.anchor))
        if ours is not None and theirs is not None:
            places = {day: at for at, day in enumerate(theirs.days)}
            found += [
                ours.floats[at] / theirs.floats[places[day]]
                for at, day in enumerate(ours.days)
                if first <= day <= last and day in places
            ]
    return found


@pytest.mark.parametrize("change", CHANGES, ids=lambda it: it.old)
def test_old_and_new_prints_part_by_the_factor(change: Change) -> None:
    seen = parted(change)

    assert change.old in MOVED or all(1 / PARTED_MAX < it < PARTED_MAX for it in seen)
    assert bool(seen) != (f"`{change.old}`" in unseen())


@pytest.mark.parametrize("change", JOINED, ids=lambda it: it.old)
def test_a_currency_that_joined_another_ends_at_its_factor(change: Change) -> None:
    seen = [it for source in dense() for it in last_print(change, source)]

    assert all(abs(it / change.factor - 1) < JOINED_MAX for it in seen)
    assert bool(seen) != (f"`{change.old}`" in unseen())


@pytest.mark.parametrize("peg", pegs(), ids=lambda it: f"{it.code} {it.anchor} {it.first}")
def test_the_prints_of_a_peg_lie_at_it(peg: Peg) -> None:
    seen = held(peg)
    if seen:
        middle = median(seen)

        assert float(peg.low) / PEG_MAX <= middle <= float(peg.high) * PEG_MAX
    assert bool(seen) != (f"`{peg.code}/{peg.anchor}` from {peg.first.year}" in unseen())


def unseen() -> str:
    """Return what the page says that no print shows."""
    items = re.findall(r"^- Not in the prints:.*(?:\n  .*)*", PROOFS, re.MULTILINE)
    return " ".join(" ".join(items).split())
