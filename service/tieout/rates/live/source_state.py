"""How a source is doing: what it gave, when it failed, when it is asked next."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self

BACKOFF_SECONDS = 60.0
BACKOFF_SECONDS_MAX = 6 * 3600.0
WAITING_SECONDS = 600.0
"""How long to wait before asking again for a print that is due and not there yet."""

FAILURES_TO_OPEN = 5
FARTHEST = timedelta(days=8)
"""No calendar here waits longer than a week for its next print."""


class Breaker(StrEnum):
    """Closed: asked by the calendar. Open: not asked at all. Half open: the next one is a trial."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


@dataclass(frozen=True, slots=True)
class SourceState:
    """
    What is known of one source, as values that outlive a restart.

    ``failures`` are those in a row, ``waits`` the answers in a row without the print that was due;
    ``answers`` and ``errors`` count all there ever were, ``quarantined`` the prints now held.
    ``missing`` are codes that it printed the last time and not this time. Times are in UTC.
    """

    name: str
    last_attempt: datetime | None = None
    last_success: datetime | None = None
    last_day: date | None = None
    last_error: str | None = None
    failures: int = 0
    waits: int = 0
    next_attempt: datetime | None = None
    answers: int = 0
    errors: int = 0
    admitted: int = 0
    quarantined: int = 0
    missing: tuple[str, ...] = ()

    def breaker(self, now: datetime) -> Breaker:
        if self.failures < FAILURES_TO_OPEN:
            return Breaker.CLOSED
        return Breaker.HALF_OPEN if self.due(now) else Breaker.OPEN

    def due(self, now: datetime) -> bool:
        """Whether it may be asked; a time beyond every calendar comes from a clock set wrong."""
        if self.next_attempt is None:
            return True
        return not now < self.next_attempt < now + FARTHEST

    def age(self, now: datetime) -> timedelta | None:
        """Return the time since the last success, None where there was none yet."""
        return None if self.last_success is None else now - self.last_success

    def failed(self, code: str, now: datetime, *, jitter: float, pause: float | None) -> Self:
        """
        Return the state after a failure: twice as long a wait as before, or the pause asked for.

        *jitter* between 0 and 1 spreads the waits of many installations over their second half.
        """
        longest = min(BACKOFF_SECONDS * 2 ** min(self.failures, 20), BACKOFF_SECONDS_MAX)
        wait = max(longest * (1 + jitter) / 2, pause or 0.0)
        return replace(
            self,
            last_attempt=now,
            last_error=code,
            failures=self.failures + 1,
            errors=self.errors + 1,
            next_attempt=now + timedelta(seconds=wait),
        )

    def succeeded(self, now: datetime, *, following: datetime, jitter: float, waits: bool) -> Self:
        """Return the state after an answer: asked again after the *following* publication."""
        count = self.waits + 1 if waits else 0
        wait = min(WAITING_SECONDS * 2 ** min(self.waits, 20), BACKOFF_SECONDS_MAX)
        soon = now + timedelta(seconds=wait * (1 + jitter) / 2)
        after = following + timedelta(seconds=WAITING_SECONDS * jitter)
        return replace(
            self,
            last_attempt=now,
            last_success=now,
            last_error=None,
            failures=0,
            answers=self.answers + 1,
            waits=count,
            next_attempt=min(soon, after) if waits else after,
        )

    def written(self) -> str:
        return json.dumps(asdict(self), default=str)

    @classmethod
    def read(cls, text: str) -> Self:
        data = json.loads(text)
        for name in ("last_attempt", "last_success", "next_attempt"):
            data[name] = data[name] and datetime.fromisoformat(data[name])
        data["last_day"] = data["last_day"] and date.fromisoformat(data["last_day"])
        return cls(**data | {"missing": tuple(data["missing"])})
