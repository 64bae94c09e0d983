"""A trial: each print of a table against its past, its band, other sources, and time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tieout.figures import Leg
from tieout.rates.history import History, Past, step
from tieout.rates.peg import Peg
from tieout.rates.plausibility import inside, is_rate, jumps, most, power_of_ten
from tieout.rates.quarantine import Reason

WITNESS_DAYS = 1
WITNESS_NEAR = 0.015
"""Honest sources differ by up to 0.4 % on one day, on average; see docs/rates.md."""

WITNESS_SHARE = 0.2
"""A jump is confirmed by a witness, or by later prints, that saw at least four fifths of it."""

BORROWED_DAYS = 45
OLD_DAYS_MAX = 120
"""No source is asked for more than 93 days back."""

LASTING_PRINTS = 3
TABLE_SHARE = 1 / 3
TABLE_PRINTS_MIN = 5


@dataclass(slots=True)
class Trial:
    """
    The judging of tables, one after another, each in the light of those before.

    ``history`` holds what is admitted, and grows; ``witnesses`` holds all that was printed,
    plausible or not, so that two held prints may bear each other out. ``blends`` names, for a
    blended series, those that it is made from, and so cannot vouch for.
    """

    history: History
    witnesses: History
    today: date
    pegs: Sequence[Peg] = ()
    blends: Mapping[str, frozenset[str]] = field(default_factory=dict)
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
                self.history.add([leg])

    def _reason(self, leg: Leg) -> Reason | None:
        if not is_rate(leg.value):
            return Reason.NOT_A_RATE
        if leg.day > self.today:
            return Reason.FUTURE_DAY
        if leg.day < self.today - timedelta(days=OLD_DAYS_MAX):
            return Reason.OLD_DAY
        history = self.history
        past = history.past(leg.source, history.code(leg)).before(leg.day)
        if not past:
            vouched = self._vouched(leg, 0.0) or self._continues_another(leg)
            return None if vouched or self._lasts(leg, past) else Reason.NO_PAST
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
            if series != leg.source and leg.source not in self.blends.get(series, ()):
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
        history = self.history
        for series in history.pivots:
            if series == leg.source:
                continue
            apart = self._apart(leg, history, series, days=BORROWED_DAYS)
            past = history.past(series, history.code(leg)).before(leg.day)
            if past and apart is not None:
                return not jumps(apart, past, leg.day.toordinal() - past.days[-1])
        return False

    def _lasts(self, leg: Leg, past: Past) -> bool:
        """
        Whether a jump, or a new code, stands for three prints, and nobody else speaks of it.

        A lost or added zero may stand as long as it likes.
        """
        history, day = self.witnesses, leg.day.toordinal()
        level = history.level(leg)
        move = level - past.levels[-1] if past else 0.0
        start = past.days[-1] if past else 0
        later = history.past(leg.source, history.code(leg)).after(start)[:LASTING_PRINTS]
        near = all(
            abs(other - level) <= max(abs(move) * WITNESS_SHARE, most(past, abs(then - day)))
            for then, other in zip(later.days, later.levels, strict=True)
        )
        stands = near and len(later) == LASTING_PRINTS
        alone = not any(True for _ in self._testimonies(leg))
        return stands and alone and not power_of_ten(move)

    def _leaves_a_band(self, leg: Leg, past: Past) -> bool:
        """
        Whether a print takes its currency out of a legal band in which the last one lay.

        Only where both are printed in one table: the weekly table of the NBP is made hours before
        the daily one of the same day, and their crosses miss each other by up to 2 %.
        """
        code = self.witnesses.code(leg)
        pegs = (peg for peg in self.pegs if peg.code == code and peg.holds(leg.day))
        return any(self._leaves(peg, leg, past) for peg in pegs)

    def _leaves(self, peg: Peg, leg: Leg, past: Past) -> bool:
        history = self.witnesses
        now = history.near(leg.source, peg.anchor, leg.day, days=0)
        last = date.fromordinal(past.days[-1])
        before = history.near(leg.source, peg.anchor, last, days=0)
        anchor = history.past(leg.source, peg.anchor).before(leg.day)
        if now is None or before is None or (anchor and anchor.days[-1] != past.days[-1]):
            return False
        room = step(leg.value) + max(anchor.steps[-1:], default=0.0)
        was_inside = inside(peg, past.levels[-1] - before, room)
        return was_inside and not inside(peg, history.level(leg) - now, room)
