"""
Whether a new print is plausible. What is not is held in quarantine, shown, and never answered with.

A held print is admitted once an independent source prints nearly the same, or once it has lasted
for three publications while no other source speaks of it, unless it is off by a power of ten.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter

from tieout.figures import Leg
from tieout.rates.admission.history import History
from tieout.rates.admission.plausibility import is_rate
from tieout.rates.admission.quarantine import Held, Reason
from tieout.rates.admission.trial import Trial
from tieout.rates.admission.witness import Witnesses
from tieout.rates.units.peg import Peg

JUDGED_DAYS_MAX = 30
"""A held print is judged again for a month; after that it only stays on show."""


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
        witnesses = Witnesses(self._printed((*waiting, *new)), self.blends)
        trial = Trial(self.history, witnesses, today, self.pegs)
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

    def _printed(self, legs: Iterable[Leg]) -> History:
        printed = self.history.copy()
        printed.add(leg for leg in legs if is_rate(leg.value))
        return printed


def _order(leg: Leg) -> tuple[date, str, str, str]:
    return leg.day, leg.source, leg.base, leg.quote


_day_and_source = attrgetter("day", "source")
