"""Where new prints are entered: judged, stored, then shown, in that order and one at a time."""

import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from tieout.figures import Leg
from tieout.rates.admission import Held, Judge, Judged
from tieout.rates.history import History
from tieout.rates.past import past_of
from tieout.rates.peg import pegs
from tieout.rates.shelf import Shelf
from tieout.rates.source_state import SourceState
from tieout.rates.sources import About
from tieout.rates.store import Batch, Store

MISSING_DAYS = 30
"""A code that has not been printed for a month is no longer expected."""

ARCHIVED_PIVOTS = {"ecb": "EUR", "nbp": "PLN"}
"""Series of the archive that can vouch for a print, whichever sources are switched on."""


class Ledger:
    """
    The store, the history that prints are judged by, and the shelf, kept in step.

    A crash between two of its steps leaves the store either as it was or with the whole table; a
    new ledger on the same store puts on the shelf exactly what was stored.
    """

    def __init__(self, shelf: Shelf, store: Store, sources: Iterable[About]) -> None:
        self._shelf, self._store = shelf, store
        self._abouts = {about.name: about for about in sources}
        self._blends = {about.series: about.blends for about in self._abouts.values()}
        self._lock = threading.Lock()
        self._history = self._restored()
        kept = store.states()
        self.states = {name: kept.get(name, SourceState(name)) for name in self._abouts}
        self._recount()

    def held(self) -> tuple[Held, ...]:
        """Return the prints in quarantine, newest first."""
        return self._store.held()

    def enter(
        self, about: About, legs: Sequence[Leg], now: datetime, *, jitter: float
    ) -> SourceState:
        """Take one good answer in: *legs* is empty where the source says that nothing changed."""
        with self._lock:
            history = self._history.copy()
            judged = self._judge(about, legs, history, now)
            state = self._answered(about, legs, history, now, jitter)
            state = replace(state, admitted=state.admitted + len(judged.admitted))
            revision = self._store.commit(
                Batch(state, judged.admitted, judged.held, judged.released)
            )
            self._history, self.states[about.name] = history, state
            self._shelf.put(judged.admitted, revision)
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

    def _restored(self) -> History:
        """Put what was stored on the shelf, and into a new history."""
        shelf, prints = self._shelf, self._store.prints()
        live = {about.series: about.pivot for about in self._abouts.values()}
        history = History(ARCHIVED_PIVOTS | live, past_of(shelf.book))
        history.add(leg for leg in prints if leg.source in history.pivots)
        shelf.put(prints, self._store.revision)
        return history

    def _judge(self, about: About, legs: Sequence[Leg], history: History, now: datetime) -> Judged:
        today = now.astimezone(about.publication.zone).date()
        known = (one for one in self._store.held() if one.leg.source in history.pivots)
        return Judge(history, pegs(), self._blends).judge(legs, known, now=now, today=today)

    def _answered(
        self, about: About, legs: Sequence[Leg], history: History, now: datetime, jitter: float
    ) -> SourceState:
        """Return a source's state after a good answer, whose plausible prints *history* holds."""
        state, calendar = self.states[about.name], about.publication
        days = {leg.day for leg in legs if _stands(leg, history)}
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
        held = Counter(one.leg.source for one in self._store.held())
        for name, about in self._abouts.items():
            count = held[about.series]
            self.states[name] = replace(self.states[name], quarantined=count)


def _stands(leg: Leg, history: History) -> bool:
    point = history.on(leg.source, history.code(leg), leg.day)
    return point is not None and point.value == leg.value


def _missing(about: About, legs: Sequence[Leg], history: History) -> tuple[str, ...]:
    """Return the codes that a source printed within a month and leaves out of its newest table."""
    newest = max(leg.day for leg in legs)
    there = {history.code(leg) for leg in legs if leg.day == newest}
    expected = (
        code
        for code in about.currencies - there
        if (past := history.before(about.series, code, newest))
        and past[-1].day >= newest - timedelta(days=MISSING_DAYS)
    )
    return tuple(sorted(expected))
