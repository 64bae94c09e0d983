"""The SQLite file under the store: opened so that a crash leaves nothing half done in it."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from tieout.errors import TieoutError

SCHEMA = 1
BUSY_SECONDS = 5.0

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
INSERT INTO revision
    SELECT CAST(strftime('%s', 'now') AS INTEGER) WHERE NOT EXISTS (SELECT * FROM revision);
"""


class StoreUnavailable(TieoutError):
    """The file cannot be opened, or a newer version of the service wrote it."""

    code: ClassVar[str] = "store.unavailable"


def open_database(path: Path | None) -> sqlite3.Connection:
    """
    Open or create a file; None keeps everything in memory.

    A file that is damaged is put aside, under its name with ``.damaged`` and the time, and another
    one is begun. A folder that cannot be made, or a file that another version wrote, is a
    StoreUnavailable.
    """
    if path is None:
        return _connect(":memory:")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _alone(path.parent):
            return _sound(path)
    except sqlite3.OperationalError as error:
        raise StoreUnavailable("the store of rates cannot be opened") from error
    except OSError as error:
        raise StoreUnavailable("the folder of the store cannot be made") from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Open one at a time: who finds a file between two journals is refused, however patient."""
    place = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        yield
    finally:
        os.close(place)


def _sound(path: Path) -> sqlite3.Connection:
    try:
        return _connect(str(path))
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        return _anew(path)


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
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Cursor]:
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    try:
        yield cursor
    except BaseException:
        cursor.execute("ROLLBACK")
        raise
    cursor.execute("COMMIT")
