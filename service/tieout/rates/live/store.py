"""What live sources printed, kept in one SQLite file: a restart loses nothing."""

import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Self

from platformdirs import user_data_path

from tieout.figures import Leg
from tieout.rates.admission.quarantine import Held, Reason
from tieout.rates.live.database import open_database, transaction
from tieout.rates.live.source_state import SourceState

DAYS_KEPT = 1024
QUARANTINE_ROWS_MAX = 2_000
LEAD_SECONDS_MAX = 3600.0
"""A lead that reaches further into the future comes from a clock that was set wrong."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What one refresh changes: all of it is stored in one transaction, or nothing."""

    state: SourceState
    admitted: Sequence[Leg] = ()
    held: Sequence[Held] = ()
    released: Sequence[Held] = ()


class Store:
    """
    Admitted prints, quarantined prints and the state of each source.

    ``revision`` grows with each batch that changes an admitted print: with the archive's version
    it names everything that answers are made from. It begins with the second in which the store is
    made, so that a new store never repeats a name. Values are kept as text, digit for digit.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """
        Open or create the store; None keeps it in memory, for as long as the process lives.

        A file that is damaged is put aside, under the same name with ``.damaged`` and the time, and
        begun anew: what it held is fetched again, and the archive answers meanwhile.
        """
        return cls(open_database(path))

    @property
    def revision(self) -> int:
        return int(self._one("SELECT number FROM revision"))

    def prints(self) -> tuple[Leg, ...]:
        """Return everything that was admitted."""
        return self.since(0)[0]

    def since(self, revision: int) -> tuple[tuple[Leg, ...], int]:
        """Return what was admitted after a revision, in no order, and where that leads to."""
        rows = self._all(
            "SELECT revision, base, quote, value, day, source FROM prints WHERE revision > ?",
            (revision,),
        )
        newest = max((int(row[0]) for row in rows), default=revision)
        return tuple(_leg(*row[1:]) for row in rows), newest

    def held(self, source: str | None = None) -> tuple[Held, ...]:
        """Return quarantined prints, newest day first."""
        rows = self._all(
            "SELECT base, quote, value, day, source, reason, seen FROM quarantine "
            "WHERE source = ? OR ? IS NULL ORDER BY day DESC, source, base, quote",
            (source, source),
        )
        return tuple(
            Held(_leg(*row[:5]), Reason(row[5]), datetime.fromisoformat(row[6])) for row in rows
        )

    def states(self) -> dict[str, SourceState]:
        rows = self._all("SELECT name, state FROM states ORDER BY name")
        return {name: SourceState.read(text) for name, text in rows}

    def commit(self, batch: Batch) -> int:
        """Store one refresh, all of it or nothing; return the revision that it leaves."""
        with self._lock, transaction(self._connection) as cursor:
            number = _number(cursor)
            changed = _admit(cursor, batch.admitted, number + 1)
            _release(cursor, batch.released)
            _hold(cursor, batch.held)
            cursor.execute(
                "INSERT OR REPLACE INTO states VALUES (?, ?)",
                (batch.state.name, batch.state.written()),
            )
            if changed:
                cursor.execute("UPDATE revision SET number = ?", (number + 1,))
            return number + changed

    def lead(self, holder: str, now: datetime, seconds: float) -> bool:
        """Whether *holder* is the one process that refreshes, from *now* on for some *seconds*."""
        with self._lock, transaction(self._connection) as cursor:
            found = cursor.execute("SELECT holder, until FROM lead").fetchone()
            at = now.timestamp()
            if found is not None and found[0] != holder and at < found[1] < at + LEAD_SECONDS_MAX:
                return False
            cursor.execute("DELETE FROM lead")
            cursor.execute("INSERT INTO lead VALUES (?, ?)", (holder, at + seconds))
            return True

    def close(self) -> None:
        """Close the file, once a commit that is under way has ended."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _one(self, query: str) -> int:
        return int(self._all(query)[0][0])

    def _all(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[str, ...]]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()


def default_path() -> Path:
    """Where the store lies unless a setting says otherwise: the user's data folder."""
    return user_data_path("tieout", appauthor=False) / "rates.sqlite3"


def _number(cursor: sqlite3.Cursor) -> int:
    return int(cursor.execute("SELECT number FROM revision").fetchone()[0])


def _admit(cursor: sqlite3.Cursor, legs: Iterable[Leg], revision: int) -> bool:
    """Write prints; the value that a later one of the same day replaces goes to ``corrected``."""
    changed = False
    for leg in legs:
        key, value = _key(leg), str(leg.value)
        found = cursor.execute(
            "SELECT value, revision FROM prints WHERE (source, base, quote, day) = (?, ?, ?, ?)",
            key,
        ).fetchone()
        if found is not None and found[0] == value:
            continue
        if found is not None:
            cursor.execute("INSERT INTO corrected VALUES (?, ?, ?, ?, ?, ?)", (*key, *found))
        cursor.execute(
            "INSERT OR REPLACE INTO prints VALUES (?, ?, ?, ?, ?, ?)", (*key, value, revision)
        )
        changed = True
    return changed


def _release(cursor: sqlite3.Cursor, released: Iterable[Held]) -> None:
    cursor.executemany(
        "DELETE FROM quarantine WHERE (source, base, quote, day, value) = (?, ?, ?, ?, ?)",
        [(*_key(held.leg), str(held.leg.value)) for held in released],
    )


def _hold(cursor: sqlite3.Cursor, held: Iterable[Held]) -> None:
    cursor.executemany(
        "INSERT OR IGNORE INTO quarantine VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (*_key(one.leg), str(one.leg.value), one.reason.value, one.seen.isoformat())
            for one in held
        ],
    )
    cursor.execute(
        "DELETE FROM quarantine WHERE rowid NOT IN "
        "(SELECT rowid FROM quarantine ORDER BY rowid DESC LIMIT ?)",
        (QUARANTINE_ROWS_MAX,),
    )


def _key(leg: Leg) -> tuple[str, str, str, str]:
    return leg.source, leg.base, leg.quote, leg.day.isoformat()


def _leg(base: str, quote: str, value: str, day: str, source: str) -> Leg:
    return Leg(base, quote, Decimal(value), _day(day), source)


@lru_cache(maxsize=DAYS_KEPT)
def _day(text: str) -> date:
    """Read a day; those of one table are one object."""
    return date.fromisoformat(text)
