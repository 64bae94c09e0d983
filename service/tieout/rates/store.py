"""What live sources printed, kept in one SQLite file: a restart loses nothing."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import ClassVar, Self

from platformdirs import user_data_path

from tieout.errors import TieoutError
from tieout.figures import Leg
from tieout.rates.admission import Held, Reason
from tieout.rates.source_state import SourceState

SCHEMA = 1
QUARANTINE_ROWS_MAX = 10_000
BUSY_SECONDS = 5.0
LEAD_SECONDS_MAX = 3600.0
"""A lead that reaches further into the future comes from a clock that was set wrong."""

CREATE = """
CREATE TABLE IF NOT EXISTS prints (
    source TEXT NOT NULL, base TEXT NOT NULL, quote TEXT NOT NULL, day TEXT NOT NULL,
    value TEXT NOT NULL, revision INTEGER NOT NULL,
    PRIMARY KEY (source, base, quote, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS prints_by_revision ON prints (revision);
CREATE TABLE IF NOT EXISTS corrected (
    source TEXT NOT NULL, base TEXT NOT NULL, quote TEXT NOT NULL, day TEXT NOT NULL,
    value TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS quarantine (
    source TEXT NOT NULL, base TEXT NOT NULL, quote TEXT NOT NULL, day TEXT NOT NULL,
    value TEXT NOT NULL, reason TEXT NOT NULL, seen TEXT NOT NULL,
    PRIMARY KEY (source, base, quote, day, value)
) STRICT;
CREATE TABLE IF NOT EXISTS states (name TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS lead (holder TEXT NOT NULL, until REAL NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS revision (number INTEGER NOT NULL) STRICT;
INSERT INTO revision SELECT 0 WHERE NOT EXISTS (SELECT * FROM revision);
"""


class StoreUnavailable(TieoutError):
    """The file cannot be opened, or a newer version of the service wrote it."""

    code: ClassVar[str] = "store.unavailable"


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

    ``revision`` counts the batches that changed an admitted print: with the archive's version it
    names everything that answers are made from. Values are kept as text, digit for digit.
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
        if path is None:
            return cls(_connect(":memory:"))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return cls(_connect(str(path)))
        except sqlite3.OperationalError as error:
            raise StoreUnavailable("the store of rates cannot be opened") from error
        except sqlite3.DatabaseError:
            return cls(_anew(path))
        except OSError as error:
            raise StoreUnavailable("the folder of the store cannot be made") from error

    @property
    def revision(self) -> int:
        return int(self._one("SELECT number FROM revision"))

    def prints(self) -> tuple[Leg, ...]:
        """Return everything that was admitted."""
        return self.since(0)[0]

    def since(self, revision: int) -> tuple[tuple[Leg, ...], int]:
        """Return what was admitted after a revision, and the revision that it leads to."""
        rows = self._all(
            "SELECT revision, base, quote, value, day, source FROM prints WHERE revision > ? "
            "ORDER BY source, day, base, quote",
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
        with self._lock, _transaction(self._connection) as cursor:
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
        with self._lock, _transaction(self._connection) as cursor:
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


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        _examine(connection)
        connection.executescript(f"BEGIN IMMEDIATE;{CREATE}PRAGMA user_version = {SCHEMA};COMMIT;")
    except BaseException:
        connection.close()
        raise
    return connection


def _examine(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA:
        raise StoreUnavailable("a newer version wrote the store of rates")
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)


def _anew(path: Path) -> sqlite3.Connection:
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(part.with_name(f"{path.name}.damaged-{stamp}{suffix}"))
    return _connect(str(path))


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Cursor]:
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    try:
        yield cursor
    except BaseException:
        cursor.execute("ROLLBACK")
        raise
    cursor.execute("COMMIT")


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
    return Leg(base, quote, Decimal(value), date.fromisoformat(day), source)
