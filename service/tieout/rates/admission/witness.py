"""Witnesses: what other sources print of the same currencies on the same days."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tieout.figures import Leg
from tieout.rates.admission.history import History, Past
from tieout.rates.admission.plausibility import MOVE_TIMES, most

WITNESS_DAYS = 1
WITNESS_NEAR = 0.015
"""Honest sources differ by up to 0.4 % on one day, on average; see docs/rates.md."""

WITNESS_SHARE = 0.2
"""A jump is confirmed by a witness, or by later prints, that saw at least four fifths of it."""

BAND_NEAR = 0.002
"""A band is narrow: who confirms that it was left must stand outside it, too."""

DISPUTED_MOVE = 0.02
DISPUTED_SHARE = 0.5
"""A move is disputed where every witness of the day saw less than half of it."""


@dataclass(frozen=True, slots=True)
class Witnesses:
    """
    Everything that was printed, plausible or not, so that two held prints may bear each other out.

    ``blends`` names, for a blended series, those that it is made from: it cannot vouch for them.
    """

    printed: History
    blends: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def speak(self, leg: Leg) -> bool:
        """Whether any independent source prints this cross on nearly this day."""
        return any(True for _ in self._testimonies(leg))

    def vouch(self, leg: Leg, near: float) -> bool:
        """Whether an independent source prints this cross so *near* on nearly the same day."""
        return any(abs(off) <= near for off in self._testimonies(leg))

    def dispute(self, leg: Leg, past: Past) -> bool:
        """
        Whether every independent source of the day saw less than half of this print's move.

        Moves are compared, not levels: an official rate and a free one may lie far apart for ever.
        And only moves beyond the largest of a year: when markets run, two hours make 2 %.
        """
        move = self.printed.level(leg) - past.levels[-1]
        usual = most(past, leg.day.toordinal() - past.days[-1]) / MOVE_TIMES
        if abs(move) <= max(DISPUTED_MOVE, usual):
            return False
        shares = [abs(move - seen) / abs(move) for seen in self._moves(leg, past)]
        return bool(shares) and min(shares) > DISPUTED_SHARE

    def _moves(self, leg: Leg, past: Past) -> Iterator[float]:
        """Yield what independent sources say that the cross moved by since the last print."""
        days = past.days[-1] - leg.day.toordinal()
        for series in self._independent(leg):
            now = cross(leg, self.printed, series, days=0)
            then = cross(leg, self.printed, series, days=0, ahead=days)
            if now is not None and then is not None:
                yield now - then

    def _testimonies(self, leg: Leg) -> Iterator[float]:
        """Yield how far this print lies above the cross of each independent source."""
        for series in self._independent(leg):
            other = cross(leg, self.printed, series, days=WITNESS_DAYS)
            if other is not None:
                yield self.printed.level(leg) - other

    def _independent(self, leg: Leg) -> Iterator[str]:
        for series in self.printed.pivots:
            if series != leg.source and leg.source not in self.blends.get(series, ()):
                yield series


def cross(leg: Leg, history: History, series: str, *, days: int, ahead: int = 0) -> float | None:
    """
    Return a series' level of what *leg* prints: its code against its own source's pivot.

    Of the day of the leg, or some days *ahead* of it, give or take *days*.
    """
    code, pivot, day = history.code(leg), history.pivots[leg.source], leg.day
    if ahead:
        day = day.fromordinal(day.toordinal() + ahead)
    over = history.near(series, code, day, days=days)
    under = history.near(series, pivot, day, days=days)
    return None if over is None or under is None else over - under
