"""
Kill a process in the middle of its refreshes, again and again, and look at what it leaves behind.

A server on this machine prints the same twenty days over and over, each time in a new edition in
which every rate is a little different. So a half-written table would show: rates of two editions.
"""

import asyncio
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from rates.live.killed import DAYS, STORING, edition, number_of, served
from rates.live.misbehaving import Server, authority, page
from rates.live.tables import book, ecb_xml
from tieout.rates.live.current_book import CurrentBook
from tieout.rates.live.ledger import Ledger
from tieout.rates.live.store import Store

COMMIT_SECONDS = 0.008
"""Storing 580 prints takes about 5 ms: every other kill is aimed at them."""

CYCLE_SECONDS = 0.1
START_SECONDS_MAX = 60.0


@dataclass(frozen=True, slots=True)
class Remains:
    """What one killed process left: the edition it had reported, and the one in the store."""

    reported: int
    stored: int


def kill_rounds(rounds: int, folder: Path) -> Iterator[Remains]:
    """Refresh in a process of its own, kill it at a random moment, inspect; on one store."""
    path = folder / "rates.sqlite3"
    with _printing() as url, tempfile.NamedTemporaryFile(suffix=".pem") as certificate:
        authority().cert_pem.write_to_path(certificate.name)
        for at in range(rounds):
            reported = _killed(path, url, certificate.name, aimed=at % 2 == 0)
            yield Remains(reported, inspect(path))


def inspect(path: Path) -> int:
    """
    Open what was left, and return the edition it holds; an AssertionError where it holds two.

    The store and the book on top of it must agree on every rate of every day.
    """
    with Store.open(path) as store:
        prints = store.prints()
        current = CurrentBook(book())
        Ledger(current, store)
        assert not store.held()
    assert not list(path.parent.glob("*damaged*"))
    if not prints:
        return 0
    rates = {(leg.quote, leg.day): leg.value for leg in prints}
    number = number_of(rates["USD", DAYS[0]])
    whole = {(code, day): rate for code, rate in edition(number).items() for day in DAYS}
    assert rates == whole
    assert all(served(current, code, day) == rate for (code, day), rate in whole.items())
    return number


def _killed(path: Path, url: str, certificate: str, *, aimed: bool) -> int:
    """Run a refreshing process, kill it with signal 9, and return the last edition it reported."""
    command = [sys.executable, "-m", "rates.live.killed", str(path), url, certificate]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = list(_until(process.stdout, aimed=aimed))
        time.sleep(random.uniform(0, COMMIT_SECONDS if aimed else CYCLE_SECONDS))  # noqa: S311 - no secret
        process.send_signal(signal.SIGKILL)
        lines += process.stdout.read().splitlines(keepends=True)
    return max(
        (int(line) for line in lines if line.endswith("\n") and line[0].isdigit()), default=0
    )


def _until(lines: IO[str], *, aimed: bool) -> Iterator[str]:
    """Read until something is stored, and, to aim, until the next storing begins."""
    stored = False
    for line in lines:
        yield line
        stored = stored or line.strip() != STORING
        if stored and (not aimed or line.strip() == STORING):
            return
    raise AssertionError("the process ended by itself")


@contextmanager
def _printing() -> Iterator[str]:
    """A server in a thread that prints a new edition for each request."""
    ready: list[str] = []
    started, stop = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with Server(_Editions()) as server:
            ready.append(server.url)
            started.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    started.wait(START_SECONDS_MAX)
    try:
        yield ready[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


class _Editions:
    """Replies with edition 1, 2, 3 …"""

    def __init__(self) -> None:
        self.number = 0

    async def __call__(self, writer: asyncio.StreamWriter) -> None:
        self.number += 1
        rates = edition(self.number)
        await page(ecb_xml(dict.fromkeys(DAYS, rates)))(writer)
