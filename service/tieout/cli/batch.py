"""Many documents from the command line: several processes, a bar on a terminal, and a way back."""

import sys
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO

import click
from pydantic import BaseModel, ConfigDict, ValidationError

from tieout.api.answers import answer_review
from tieout.api.batch import (
    BatchAnswer,
    BatchDocument,
    BatchProblem,
    Line,
    Splitter,
    answer_line,
    read_line,
)
from tieout.api.settings import Settings
from tieout.errors import TooSlow
from tieout.rates import Book
from tieout.report import Report
from tieout.review import OUT_OF_TIME

PIECE_BYTES = 256 * 1024
AHEAD = 4
"""Lines in work for each process: enough to keep it busy, few enough to stay small."""


class Answered(BaseModel):
    """What tells of a line of results how far they reach."""

    model_config = ConfigDict(extra="ignore")

    id: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch to be answered: where it comes from, where the answers go, and by how many."""

    source: Path
    results: Path | None
    processes: int


@dataclass(slots=True)
class Tally:
    """What was found so far."""

    accused: bool = False
    refused: bool = False


def run(batch: Batch) -> Tally:
    """
    Answer every line of a batch, in order.

    Where the results are there already, from a run that was broken off, it goes on behind them; a
    last line that was cut off is written again.
    """
    tally = Tally()
    with ExitStack() as open_now:
        source = open_now.enter_context(_source(batch.source))
        done = _resumed(batch.results)
        results = open_now.enter_context(_results(batch.results))
        pool = open_now.enter_context(ProcessPoolExecutor(batch.processes))
        bar = open_now.enter_context(_bar(batch.source))
        for size, answer in _answers(pool, _left(source, done), batch.processes):
            results.write(answer.model_dump_json() + "\n")
            results.flush()
            _count(tally, answer)
            bar.update(size)
    return tally


def _answers(
    pool: ProcessPoolExecutor, lines: Iterator[Line], processes: int
) -> Iterator[tuple[int, BatchAnswer]]:
    """Yield the answers in the order of the lines, with so many in work at a time."""
    waiting: deque[tuple[int, Future[BatchAnswer]]] = deque()
    for line in lines:
        waiting.append((len(line.body or b"") + 1, pool.submit(answer, line)))
        if len(waiting) >= AHEAD * processes:
            size, first = waiting.popleft()
            yield size, first.result()
    for size, rest in waiting:
        yield size, rest.result()


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


def _count(tally: Tally, answer: BatchAnswer) -> None:
    if isinstance(answer, BatchProblem):
        tally.refused = True
    elif any(it.severity in {"error", "warning"} for it in answer.report.findings):
        tally.accused = True


def _left(source: IO[bytes], done: Answered | None) -> Iterator[Line]:
    """Yield the lines that are not answered yet; refuse results that belong to another batch."""
    for line in _lines(source):
        if done is None or line.number > done.line:
            yield line
        elif line.number == done.line and read_line(line).id != done.id:
            raise click.ClickException("the results belong to another batch")


def _lines(source: IO[bytes]) -> Iterator[Line]:
    splitter = Splitter()
    while piece := source.read(PIECE_BYTES):
        yield from splitter.cut(piece)
    yield from splitter.rest()


def _resumed(results: Path | None) -> Answered | None:
    """Return the last whole line of the results, and cut off what follows it."""
    if results is None or not results.exists():
        return None
    whole, last = 0, None
    with results.open("r+b") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            whole, last = whole + len(line), line
        file.truncate(whole)
    try:
        return None if last is None else Answered.model_validate_json(last)
    except ValidationError:
        raise click.ClickException("the results are those of no batch") from None


def _source(source: Path) -> IO[bytes]:
    try:
        return click.open_file(str(source), "rb")
    except OSError as error:
        raise click.FileError(str(source), error.strerror) from None


def _results(results: Path | None) -> IO[str]:
    if results is None:
        return click.open_file("-", "w", encoding="utf-8")
    return results.open("a", encoding="utf-8")


def _bar(source: Path) -> "click.termui.ProgressBar[int]":  # type: ignore[name-defined]
    """Draw a bar where somebody looks on."""
    shown = source.is_file() and sys.stderr.isatty()
    length = source.stat().st_size if shown else 0
    return click.progressbar(length=length, label="reviewing", file=sys.stderr, hidden=not shown)
