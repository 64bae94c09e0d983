"""
Whether a new print is plausible. What is not is held in quarantine, shown, and never answered with.

A held print is admitted once an independent source prints nearly the same, or once it has lasted
for three publications while no other source speaks of it, unless it is off by a power of ten.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

from tieout.figures import Leg
from tieout.rates.history import History, Past, step
from tieout.rates.peg import Peg
from tieout.rates.plausibility import inside, is_rate, jumps, power_of_ten

WITNESS_DAYS = 1
WITNESS_NEAR = 0.015
"""Honest sources differ by up to 0.4 % on one day, on average; see docs/rates.md."""

WITNESS_SHARE = 0.2
"""A jump is confirmed by a witness that saw at least four fifths of it."""

BORROWED_DAYS = 45
LASTING_PRINTS = 3
TABLE_SHARE = 1 / 3
TABLE_PRINTS_MIN = 5
JUDGED_DAYS_MAX = 30
"""A held print is judged again for a month; after that it only stays on show."""


class Reason(StrEnum):
    """Why a print is held."""

    NOT_A_RATE = "not_a_rate"
    FUTURE_DAY = "future_day"
    NO_PAST = "no_past"
    JUMP = "jump"
    OUTSIDE_BAND = "outside_band"
    WHOLE_TABLE = "whole_table"


@dataclass(frozen=True, slots=True)
class Held:
    """A print in quarantine, why, and when we first saw it."""

    leg: Leg
    reason: Reason
    seen: datetime


@dataclass(frozen=True, slots=True)
class Judged:
    """What becomes of prints: ``released`` were held before and are now among the ``admitted``."""

    admitted: tuple[Leg, ...]
    held: tuple[Held, ...]
    released: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """
    What new prints are judged by: the admitted ones, the pegs, and who copies whom.

    ``history`` grows by what is admitted, so that ninety days are judged one after another: give
    a copy, and keep it only once the prints are stored. ``blends`` names, for a blended series,
    those that it is made from, and so cannot vouch for.
    """

    history: History
    pegs: Sequence[Peg] = ()
    blends: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def judge(
        self, legs: Iterable[Leg], held: Iterable[Held], *, now: datetime, today: date
    ) -> Judged:
        """Judge new prints, and the held ones again in their light, oldest days first."""
        waiting = {one.leg: one for one in held if self._undecided(one, today)}
        new = dict.fromkeys(leg for leg in legs if leg not in waiting and not self._known(leg))
        trial = _Trial(self, self._witnesses((*waiting, *new)), today)
        for _, table in groupby(sorted((*waiting, *new), key=_order), key=_day_and_source):
            trial.table(list(table))
        fresh = ((leg, reason) for leg, reason in trial.held.items() if leg in new)
        return Judged(
            admitted=tuple(trial.admitted),
            held=tuple(Held(leg, reason, now) for leg, reason in fresh),
            released=tuple(waiting[leg] for leg in trial.admitted if leg in waiting),
        )

    def _undecided(self, one: Held, today: date) -> bool:
        recent = one.leg.day >= today - timedelta(days=JUDGED_DAYS_MAX)
        return recent and one.reason is not Reason.NOT_A_RATE and not self._known(one.leg)

    def _known(self, leg: Leg) -> bool:
        return self.history.knows(leg)

    def _witnesses(self, legs: Iterable[Leg]) -> History:
        """Return everything that was printed, plausible or not: two held prints may agree."""
        witnesses = self.history.copy()
        witnesses.add(leg for leg in legs if is_rate(leg.value))
        return witnesses


@dataclass(slots=True)
class _Trial:
    """The judging of tables, one after another, each in the light of those before."""

    judge: Judge
    witnesses: History
    today: date
    admitted: list[Leg] = field(default_factory=list)
    held: dict[Leg, Reason] = field(default_factory=dict)

    def table(self, legs: Sequence[Leg]) -> None:
        """Judge one day's table of one source; where a third of it jumps, none of it is taken."""
        reasons = {leg: self._reason(leg) for leg in legs}
        count = sum(reason is Reason.JUMP for reason in reasons.values())
        if count >= max(TABLE_PRINTS_MIN, len(legs) * TABLE_SHARE):
            reasons = {leg: reason or Reason.WHOLE_TABLE for leg, reason in reasons.items()}
        for leg, reason in reasons.items():
            if reason is not None:
                self.held[leg] = reason
            else:
                self.admitted.append(leg)
                self.judge.history.add([leg])

    def _reason(self, leg: Leg) -> Reason | None:
        if not is_rate(leg.value):
            return Reason.NOT_A_RATE
        if leg.day > self.today:
            return Reason.FUTURE_DAY
        history = self.judge.history
        past = history.past(leg.source, history.code(leg)).before(leg.day)
        if not past:
            plausible = self._vouched(leg, 0.0) or self._continues_another(leg)
            return None if plausible else Reason.NO_PAST
        move = history.level(leg) - past.levels[-1]
        days = leg.day.toordinal() - past.days[-1]
        if jumps(move, past, days) and not self._vouched(leg, move):
            return None if self._lasts(leg, past) else Reason.JUMP
        left = self._leaves_a_band(leg, past) and not self._vouched(leg, move)
        return Reason.OUTSIDE_BAND if left else None

    def _vouched(self, leg: Leg, move: float) -> bool:
        """Whether an independent source prints nearly the same cross on nearly the same day."""
        near = max(WITNESS_NEAR, abs(move) * WITNESS_SHARE)
        return any(abs(apart) <= near for apart in self._testimonies(leg))

    def _testimonies(self, leg: Leg) -> Iterator[float]:
        """Yield how far this print lies above the cross of each independent source."""
        for series in self.witnesses.pivots:
            if series != leg.source and leg.source not in self.judge.blends.get(series, ()):
                apart = self._apart(leg, self.witnesses, series, days=WITNESS_DAYS)
                if apart is not None:
                    yield apart

    def _apart(self, leg: Leg, history: History, series: str, *, days: int) -> float | None:
        code, pivot = history.code(leg), history.pivots[leg.source]
        over = history.near(series, code, leg.day, days=days)
        under = history.near(series, pivot, leg.day, days=days)
        if over is None or under is None:
            return None
        return history.level(leg) - (over - under)

    def _continues_another(self, leg: Leg) -> bool:
        """Whether the first print of a series moves plausibly on from where another one stands."""
        history = self.judge.history
        for series in history.pivots:
            if series == leg.source:
                continue
            apart = self._apart(leg, history, series, days=BORROWED_DAYS)
            past = history.past(series, history.code(leg)).before(leg.day)
            if past and apart is not None:
                return not jumps(apart, past, leg.day.toordinal() - past.days[-1])
        return False

    def _lasts(self, leg: Leg, past: Past) -> bool:
        """Whether a jump stands for three prints, is no lost zero, and nobody else speaks of it."""
        history, day = self.witnesses, leg.day.toordinal()
        level = history.level(leg)
        later = history.past(leg.source, history.code(leg)).after(past.days[-1])[:LASTING_PRINTS]
        near = all(
            not jumps(other - level, past, abs(then - day))
            for then, other in zip(later.days, later.levels, strict=True)
        )
        stands = near and len(later) == LASTING_PRINTS
        alone = not any(True for _ in self._testimonies(leg))
        return stands and alone and not power_of_ten(level - past.levels[-1])

    def _leaves_a_band(self, leg: Leg, past: Past) -> bool:
        """Whether a print takes its currency out of a legal band in which the last one lay."""
        code = self.witnesses.code(leg)
        pegs = (peg for peg in self.judge.pegs if peg.code == code and peg.holds(leg.day))
        return any(self._leaves(peg, leg, past) for peg in pegs)

    def _leaves(self, peg: Peg, leg: Leg, past: Past) -> bool:
        history = self.witnesses
        now = history.near(leg.source, peg.anchor, leg.day, days=0)
        last = date.fromordinal(past.days[-1])
        before = history.near(leg.source, peg.anchor, last, days=0)
        if now is None or before is None:
            return False
        anchor = history.past(leg.source, peg.anchor)
        room = step(leg.value) + max(anchor.steps[-1:], default=0.0)
        inside_before = inside(peg, past.levels[-1] - before, room)
        return inside_before and not inside(peg, history.level(leg) - now, room)


def _order(leg: Leg) -> tuple[date, str, str, str]:
    return leg.day, leg.source, leg.base, leg.quote


_day_and_source = attrgetter("day", "source")
