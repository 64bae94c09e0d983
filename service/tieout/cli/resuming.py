"""How far the results of a batch reach, and what they hold: a run that was broken off goes on."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from tieout.api.answers.batch import BatchAnswer, BatchProblem

BEGINNING = b'{"id":'
"""How every line of results begins, one that was cut off, too."""

ACCUSING = frozenset({"error", "warning"})


@dataclass(slots=True)
class Tally:
    """What was found so far."""

    accused: bool = False
    refused: bool = False

    def count(self, answer: BatchAnswer) -> None:
        if isinstance(answer, BatchProblem):
            self.refused = True
        elif any(it.severity in ACCUSING for it in answer.report.findings):
            self.accused = True

    def count_again(self, said: Mapping[str, Any]) -> None:
        """Count an answer of an earlier run."""
        if "problem" in said:
            self.refused = True
        elif any(it["severity"] in ACCUSING for it in said["report"]["findings"]):
            self.accused = True


@dataclass(slots=True)
class Resumed:
    """The last line that was answered, its name, and the tally up to there."""

    line: int = 0
    id: str | None = None
    tally: Tally = field(default_factory=Tally)

    def read(self, line: bytes) -> None:
        said = json.loads(line)
        self.line, self.id = int(said["line"]), said["id"]
        self.tally.count_again(said)


def resumed(results: Path | None) -> Resumed:
    """Read results that may be there, and cut off a last line that is not whole."""
    done = Resumed()
    if results is None or not results.exists():
        return done
    try:
        whole = _read(results, done)
    except OSError as error:
        raise click.FileError(str(results), error.strerror) from None
    except (ValueError, KeyError, TypeError):
        raise click.ClickException("the results are those of no batch") from None
    with results.open("r+b") as file:
        file.truncate(whole)
    return done


def _read(results: Path, done: Resumed) -> int:
    """Return how many bytes hold whole lines; raise ValueError where they are no results."""
    whole = 0
    with results.open("rb") as file:
        for line in file:
            if not BEGINNING.startswith(line[: len(BEGINNING)]):
                raise ValueError
            if line.endswith(b"\n"):
                done.read(line)
                whole += len(line)
    return whole
