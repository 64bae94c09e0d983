"""A trial: each print of a table against its past, its band, other sources, and time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tieout.figures import Leg
from tieout.rates.admission.history import History, Past, step
from tieout.rates.admission.plausibility import inside, is_rate, jumps, most, power_of_ten
from tieout.rates.admission.quarantine import Reason
from tieout.rates.admission.witness import BAND_NEAR, WITNESS_NEAR, WITNESS_SHARE, Witnesses, cross
from tieout.rates.units.peg import Peg

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

    ``history`` holds what is admitted, and grows; ``witnesses`` all that was printed.
    """

    history: History
    witnesses: Witnesses
    today: date
    pegs: Sequence[Peg] = ()
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
        """Why a print is not plausible; None where it is."""
        if not is_rate(leg.value):
            return Reason.NOT_A_RATE
        if leg.day > self.today:
            return Reason.FUTURE_DAY
        if leg.day < self.today - timedelta(days=OLD_DAYS_MAX):
            return Reason.OLD_DAY
        past = self.history.past(leg.source, self.history.code(leg)).before(leg.day)
        return self._reason_by_past(leg, past) if past else self._reason_of_first(leg, past)

    def _reason_of_first(self, leg: Leg, nothing: Past) -> Reason | None:
        known = self.witnesses.vouch(leg, WITNESS_NEAR) or self._continues_another(leg)
        return None if known or self._stands_alone(leg, nothing) else Reason.NO_PAST

    def _reason_by_past(self, leg: Leg, past: Past) -> Reason | None:
        witnesses, move = self.witnesses, self.history.level(leg) - past.levels[-1]
        if jumps(move, past, leg.day.toordinal() - past.days[-1]):
            seen = witnesses.vouch(leg, max(WITNESS_NEAR, abs(move) * WITNESS_SHARE))
            return None if seen or self._stands_alone(leg, past) else Reason.JUMP
        if witnesses.dispute(leg, past) and not self._stands(leg, past):
            return Reason.DISPUTED
        left = self._leaves_a_band(leg, past) and not witnesses.vouch(leg, BAND_NEAR)
        return Reason.OUTSIDE_BAND if left else None

    def _continues_another(self, leg: Leg) -> bool:
        """Whether the first print of a series moves plausibly on from where another one stands."""
        history = self.history
        for series in history.pivots:
            if series == leg.source:
                continue
            other = cross(leg, history, series, days=BORROWED_DAYS)
            past = history.past(series, history.code(leg)).before(leg.day)
            if past and other is not None:
                apart = history.level(leg) - other
                return not jumps(apart, past, leg.day.toordinal() - past.days[-1])
        return False

    def _stands_alone(self, leg: Leg, past: Past) -> bool:
        """Whether nobody else speaks of a jump, or of a new code, that stands."""
        return not self.witnesses.speak(leg) and self._stands(leg, past)

    def _stands(self, leg: Leg, past: Past) -> bool:
        """Whether a print and those after it agree, three in all, and it is no lost zero."""
        history, day = self.witnesses.printed, leg.day.toordinal()
        level = history.level(leg)
        move = level - past.levels[-1] if past else 0.0
        start = past.days[-1] if past else 0
        later = history.past(leg.source, history.code(leg)).after(start)[:LASTING_PRINTS]
        near = all(
            abs(other - level) <= max(abs(move) * WITNESS_SHARE, most(past, abs(then - day)))
            for then, other in zip(later.days, later.levels, strict=True)
        )
        return near and len(later) == LASTING_PRINTS and not power_of_ten(move)

    def _leaves_a_band(self, leg: Leg, past: Past) -> bool:
        """
        Whether a print takes its currency out of a legal band in which the last one lay.

        Only where both are printed in one table: the weekly table of the NBP is made hours before
        the daily one of the same day, and their crosses miss each other by up to 2 %.
        """
        code = self.history.code(leg)
        pegs = (peg for peg in self.pegs if peg.code == code and peg.holds(leg.day))
        return any(self._leaves(peg, leg, past) for peg in pegs)

    def _leaves(self, peg: Peg, leg: Leg, past: Past) -> bool:
        history = self.witnesses.printed
        now = history.near(leg.source, peg.anchor, leg.day, days=0)
        last = date.fromordinal(past.days[-1])
        before = history.near(leg.source, peg.anchor, last, days=0)
        anchor = history.past(leg.source, peg.anchor).before(leg.day)
        if now is None or before is None or (anchor and anchor.days[-1] != past.days[-1]):
            return False
        room = step(leg.value) + max(anchor.steps[-1:], default=0.0)
        was_inside = inside(peg, past.levels[-1] - before, room)
        return was_inside and not inside(peg, history.level(leg) - now, room)
