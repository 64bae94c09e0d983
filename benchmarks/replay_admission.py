"""
Replay the archive through the plausibility checks, and plant errors in it.

Usage: ``python -m benchmarks.replay_admission [FIRST_YEAR]``. Every day of the ECB and the NBP is
judged as if it came in live, first one bank alone, then both. Then, in every fifth table, one print
is spoiled, in turn by each kind of slip: those that are admitted nevertheless are counted.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import cycle, groupby
from operator import attrgetter

from tieout.figures import Leg
from tieout.rates import Book
from tieout.rates.admission import JUDGED_DAYS_MAX, Held, History, Judge
from tieout.rates.archive import day_of
from tieout.rates.units import pegs

EVERY = 5
PIVOTS = {"ecb": "EUR", "nbp": "PLN"}
SLIPS = {
    "ten times": Decimal(10),
    "a tenth": Decimal("0.1"),
    "a hundred times": Decimal(100),
    "twice": Decimal(2),
    "+20 %": Decimal("1.2"),
    "+10 %": Decimal("1.1"),
    "+5 %": Decimal("1.05"),
    "+2 %": Decimal("1.02"),
}


def legs(book: Book, first: date) -> Iterator[Leg]:
    for source in book.sources:
        for code in book.units.archive.codes.get(source.id, ()) if source.id in PIVOTS else ():
            column = book.units.archive.column(source.id, code)
            for at, number in enumerate(column.days if column else ()):
                day, value = day_of(number), column.value(at) if column else Decimal(0)
                if day >= first:
                    pair = (source.pivot, code) if source.per_pivot else (code, source.pivot)
                    yield Leg(*pair, value, day, source.id)


@dataclass
class Replay:
    """Judges day after day, spoils a print in every tenth table, and keeps count."""

    judge: Judge
    spoil: bool = False
    held: list[Held] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)
    planted: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def run(self, prints: Sequence[Leg]) -> "Replay":
        slips = cycle(SLIPS.items())
        for at, (day, rows) in enumerate(groupby(prints, key=attrgetter("day"))):
            table = list(rows)
            if self.spoil and at % EVERY == 0:
                name, times = next(slips)
                self.planted[name] += 1
                place = at % len(table)
                wrong = replace(table[place], value=table[place].value * times)
                table[place] = wrong
                self.missed[name] += wrong in self.day(table, day)
            else:
                self.day(table, day)
        return self

    def day(self, table: Sequence[Leg], day: date) -> tuple[Leg, ...]:
        now = datetime.combine(day, time(18), UTC)
        verdict = self.judge.judge(table, self.held, now=now, today=day)
        released = set(verdict.released)
        oldest = day - timedelta(days=JUDGED_DAYS_MAX)
        kept = (one for one in self.held if one not in released and one.leg.day >= oldest)
        self.held = [*kept, *verdict.held]
        self.reasons.update(one.reason.value for one in verdict.held)
        self.reasons["released"] += len(verdict.released)
        return verdict.admitted


def replayed(prints: Sequence[Leg], first: date, *, spoil: bool = False) -> Replay:
    history = History(PIVOTS)
    history.add(leg for leg in prints if leg.day < first)
    judge = Judge(history, pegs())
    return Replay(judge, spoil=spoil).run([leg for leg in prints if leg.day >= first])


def main(year: int) -> None:
    book, first = Book.embedded(), date(year, 1, 1)
    order = attrgetter("day", "source", "base", "quote")
    both = sorted(legs(book, date(year - 1, 1, 1)), key=order)
    for name in PIVOTS:
        alone = [leg for leg in both if leg.source == name]
        count = sum(leg.day >= first for leg in alone)
        print(f"{name} alone: {count:,} prints; held {dict(replayed(alone, first).reasons)}")
    print(f"both: held {dict(replayed(both, first).reasons)}")
    spoiled = replayed(both, first, spoil=True)
    for name in SLIPS:
        planted, missed = spoiled.planted[name], spoiled.missed[name]
        print(f"{name:>16}: {planted} planted, {missed} admitted on the day")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 2006)
