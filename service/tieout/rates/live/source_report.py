"""A source as shown to the outside: who it is, how it is doing, how far it lies behind."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tieout.rates.live.source_state import Breaker, SourceState
from tieout.rates.live.sources import About

MISSED_MAX = 1
"""One print may be late: a holiday that we do not know of, an outage of a day."""


@dataclass(frozen=True, slots=True)
class SourceReport:
    """The state of a source at a moment, for /v1/sources, /health and /metrics."""

    about: About
    state: SourceState
    now: datetime

    @property
    def breaker(self) -> Breaker:
        return self.state.breaker(self.now)

    @property
    def age(self) -> timedelta | None:
        """The time since the last good answer; None where there was none yet."""
        return self.state.age(self.now)

    @property
    def missed(self) -> int | None:
        """How many prints are due and not there, at most a month's; None before the first."""
        last = self.state.last_day
        return None if last is None else self.about.publication.missed(last, self.now)

    @property
    def healthy(self) -> bool:
        """Whether the last answer was good and not more than one print is missing."""
        fresh = self.missed is not None and self.missed <= MISSED_MAX
        return fresh and self.state.last_error is None
