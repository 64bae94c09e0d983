"""How old the rates of each source are, for /health and /metrics alike."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from tieout.rates import Book
from tieout.rates.archive import day_of
from tieout.rates.live.source_report import MISSED_MAX, SourceReport

MONTHLY_STALE_DAYS = 75
"""A monthly rate comes weeks after its month: older than this, one is missing."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """
    A source of rates as monitoring sees it.

    ``newest`` is the day of its last print; ``stale`` says that it is older than its own cadence
    allows; ``last_success`` is when it was last fetched, None for a source that nobody fetches.
    """

    name: str
    newest: date | None
    stale: bool
    last_success: datetime | None = None


Fresh = Callable[[], Sequence[Freshness]]


def freshness(book: Book, today: date, stale_days: int) -> list[Freshness]:
    """Say of each source that ever printed how fresh its rates are; *stale_days* for daily ones."""
    lasts = [(it, book.units.last(it.id)) for it in book.sources]
    newest = [(it, day_of(last)) for it, last in lasts if last >= 0]
    return [
        Freshness(it.id, day, (today - day).days > _allowed(it.cadence, stale_days))
        for it, day in newest
    ]


def with_live(found: Sequence[Freshness], live: Iterable[SourceReport]) -> list[Freshness]:
    """Add what is known of live sources; one whose series is in the book keeps the book's day."""
    known = {it.name: it for it in found}
    for report in live:
        state = report.state
        stale = report.missed is None or report.missed > MISSED_MAX
        fetched = known.get(state.name, Freshness(state.name, state.last_day, stale))
        known[state.name] = replace(fetched, last_success=state.last_success)
    return list(known.values())


def today() -> date:
    return datetime.now(UTC).date()


def _allowed(cadence: str, stale_days: int) -> int:
    return max(MONTHLY_STALE_DAYS, stale_days) if cadence == "monthly" else stale_days
