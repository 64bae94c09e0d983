"""Where new prints are entered: judged, stored, then shown, in that order and one at a time."""

import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime

from tieout.figures import Leg
from tieout.rates.admission.history import History
from tieout.rates.admission.judge import Judge
from tieout.rates.admission.plausibility import is_rate
from tieout.rates.admission.quarantine import Held
from tieout.rates.book import Book
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.source_state import SourceState
from tieout.rates.live.sources import About, SourceUnreadable
from tieout.rates.live.store import Batch, Store
from tieout.rates.units.peg import pegs

MISSING_DAYS = 30
"""A code that has not been printed for a month is no longer expected."""

EARLIEST, LATEST = date(1970, 1, 1), date(2149, 1, 1)
"""The days that a column of the book can hold."""

ARCHIVED_PIVOTS = {"ecb": "EUR", "nbp": "PLN"}
"""Series of the archive that can vouch for a print, whichever sources are switched on."""


class Ledger:
    """
    The store, the history that prints are judged by, and the book in use, kept in step.

    What is shown is always read back from the store: a crash at any moment leaves there either
    nothing of a table or all of it, and a new ledger shows exactly that. ``states`` and ``held``,
    the prints in quarantine, are kept in memory: whoever reads them does not touch the file.
    """

    def __init__(self, current: CurrentBook, store: Store, sources: Iterable[About] = ()) -> None:
        self._current, self._store = current, store
        self._abouts = {about.name: about for about in sources}
        self._blends = {about.series: about.blends for about in self._abouts.values()}
        live = {about.series: about.pivot for about in self._abouts.values()}
        self._history = History(ARCHIVED_PIVOTS | live, current.past_of)
        self._lock = threading.Lock()
        self._revision = 0
        self.states: dict[str, SourceState] = {}
        self.held: tuple[Held, ...] = ()
        self.sync()

    def sync(self) -> None:
        """Show what is in the store, whoever put it there: this process, before or another one."""
        with self._lock:
            self._show()
            kept = self._store.states()
            self.states = {name: kept.get(name, SourceState(name)) for name in self._abouts}
            self._recount()

    def enter(
        self, about: About, legs: Sequence[Leg], now: datetime, *, jitter: float
    ) -> SourceState:
        """Take one good answer in: *legs* is empty where the source says that nothing changed."""
        if not all(_fits(leg, self._current.book) for leg in legs):
            raise SourceUnreadable("prints another pair than this source documents")
        with self._lock:
            self._show()
            history = self._history.copy()
            judge = Judge(history, pegs(), self._blends)
            today = now.astimezone(about.publication.zone).date()
            judged = judge.judge(legs, self._known_held(), now=now, today=today)
            state = self._answered(about, legs, history, now, jitter)
            state = replace(state, admitted=state.admitted + len(judged.admitted))
            self._store.commit(Batch(state, judged.admitted, judged.held, judged.released))
            self.states[about.name] = state
            self._show()
            self._recount()
            return self.states[about.name]

    def fail(
        self, name: str, code: str, now: datetime, *, jitter: float, pause: float | None = None
    ) -> SourceState:
        """Note a failure; where the store refuses the note, it is kept in memory only."""
        with self._lock:
            state = self.states[name].failed(code, now, jitter=jitter, pause=pause)
            self.states[name] = state
            with suppress(sqlite3.Error):
                self._store.commit(Batch(state))
            return state

    def _show(self) -> None:
        prints, self._revision = self._store.since(self._revision)
        book = self._current.book
        legs = [leg for leg in prints if _fits(leg, book) and is_rate(leg.value)]
        self._current.put(legs, self._revision)
        self._history.renew(leg for leg in legs if leg.source in self._history.pivots)

    def _known_held(self) -> Iterable[Held]:
        return (one for one in self._store.held() if one.leg.source in self._history.pivots)

    def _answered(
        self, about: About, legs: Sequence[Leg], history: History, now: datetime, jitter: float
    ) -> SourceState:
        """Return a source's state after a good answer, whose plausible prints *history* holds."""
        state, calendar = self.states[about.name], about.publication
        days = {leg.day for leg in legs if history.knows(leg)}
        last = max(days | ({state.last_day} if state.last_day else set()), default=None)
        if legs:
            state = replace(state, last_day=last, missing=_missing(about, legs, history))
        return state.succeeded(
            now,
            following=calendar.next_after(now),
            jitter=jitter,
            waits=last is None or last < calendar.last_day(now),
        )

    def _recount(self) -> None:
        self.held = self._store.held()
        held = Counter(one.leg.source for one in self.held)
        for name, about in self._abouts.items():
            count = held[about.series]
            self.states[name] = replace(self.states[name], quarantined=count)


def _fits(leg: Leg, book: Book) -> bool:
    """Whether a print is one that its source, as the book knows it, would make."""
    source = next((it for it in book.sources if it.id == leg.source), None)
    if source is None or leg.base == leg.quote or not EARLIEST <= leg.day <= LATEST:
        return False
    return source.pivot == (leg.base if source.per_pivot else leg.quote)


def _missing(about: About, legs: Sequence[Leg], history: History) -> tuple[str, ...]:
    """Return the codes that a source printed within a month and leaves out of its newest table."""
    newest = max(leg.day for leg in legs)
    there = {history.code(leg) for leg in legs if leg.day == newest}
    expected = (
        code
        for code in about.currencies - there
        if (past := history.past(about.series, code).before(newest))
        and past.days[-1] >= newest.toordinal() - MISSING_DAYS
    )
    return tuple(sorted(expected))
