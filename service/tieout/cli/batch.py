"""Many documents from the command line: several processes, a bar on a terminal, and a way back."""

import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO

import click

from tieout.api.answers.batch import (
    BatchAnswer,
    BatchDocument,
    Line,
    Splitter,
    answer_line,
    read_line,
)
from tieout.api.answers.texts import answer_review
from tieout.api.settings import Settings
from tieout.cli.resuming import Resumed, Tally, resumed
from tieout.cli.saying import Unread, drop, unwritten
from tieout.errors import TooSlow
from tieout.rates import Book
from tieout.report import Report
from tieout.review import OUT_OF_TIME

PIECE_BYTES = 256 * 1024
AHEAD = 4
"""Lines in work for each process: enough to keep it busy, few enough to stay small."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch to be answered: where it comes from, where the answers go, and by how many."""

    source: Path
    results: Path | None
    processes: int


def run(batch: Batch) -> Tally:
    """
    Answer every line of a batch, in order.

    Where the results are there already, from a run that was broken off, it goes on behind them; a
    last line that was cut off is written again.
    """
    with ExitStack() as open_now:
        source = open_now.enter_context(_source(batch.source))
        done = resumed(batch.results)
        results = open_now.enter_context(_results(batch.results))
        bar = open_now.enter_context(_bar(batch.source))
        lines = _left(source, done, bar.update)
        pool = open_now.enter_context(ProcessPoolExecutor(batch.processes, initializer=_ignore))
        for size, answer in _answers(pool, lines, batch.processes):
            _write(results, answer)
            done.tally.count(answer)
            bar.update(size)
    return done.tally


def _ignore() -> None:
    """Leave an interrupt to the process that began it; it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _write(results: IO[str], answer: BatchAnswer) -> None:
    try:
        results.write(answer.model_dump_json() + "\n")
        results.flush()
    except BrokenPipeError:
        raise Unread from None
    except OSError as error:
        drop(results)
        raise unwritten(error) from None


def _answers(
    pool: ProcessPoolExecutor, lines: Iterator[Line], processes: int
) -> Iterator[tuple[int, BatchAnswer]]:
    """Yield the answers in the order of the lines, with so many in work at a time."""
    waiting: deque[tuple[int, Future[BatchAnswer]]] = deque()
    for line in lines:
        waiting.append((_size(line), pool.submit(answer, line)))
        if len(waiting) >= AHEAD * processes:
            size, first = waiting.popleft()
            yield size, first.result()
    for size, rest in waiting:
        yield size, rest.result()


def _size(line: Line) -> int:
    return len(line.body or b"") + 1


def answer(line: Line) -> BatchAnswer:
    """Answer one line; the work of a process."""
    return answer_line(line, _reviewed)


def _reviewed(asked: BatchDocument) -> Report:
    end = time.monotonic() + Settings().review_seconds_max
    report = answer_review(asked, _book(), enough=lambda: time.monotonic() > end)
    if OUT_OF_TIME in report.warnings:
        raise TooSlow("the document takes longer than one may")
    return report


@lru_cache(maxsize=1)
def _book() -> Book:
    return Book.embedded()


def _left(source: IO[bytes], done: Resumed, skip: Callable[[int], None]) -> Iterator[Line]:
    """Yield the lines that are not answered yet; refuse results that belong to another batch."""
    for line in _lines(source):
        if line.number > done.line:
            yield line
            continue
        skip(_size(line))
        if line.number == done.line and read_line(line).id != done.id:
            raise click.ClickException("the results belong to another batch")


def _lines(source: IO[bytes]) -> Iterator[Line]:
    splitter = Splitter()
    while piece := source.read(PIECE_BYTES):
        yield from splitter.cut(piece)
    yield from splitter.rest()


def _source(source: Path) -> IO[bytes]:
    try:
        return click.open_file(str(source), "rb")
    except OSError as error:
        raise click.FileError(str(source), error.strerror) from None


def _results(results: Path | None) -> IO[str]:
    if results is None:
        return click.open_file("-", "w", encoding="utf-8")
    try:
        return results.open("a", encoding="utf-8")
    except OSError as error:
        raise click.FileError(str(results), error.strerror) from None


def _bar(source: Path) -> "click.termui.ProgressBar[int]":  # type: ignore[name-defined] # click hides it
    """Draw a bar where somebody looks on."""
    shown = source.is_file() and sys.stderr.isatty()
    length = source.stat().st_size if shown else 0
    return click.progressbar(length=length, label="reviewing", file=sys.stderr, hidden=not shown)
