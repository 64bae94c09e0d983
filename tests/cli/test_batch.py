"""A batch on the command line answers as the service does, and goes on where it was broken off."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TEXT = "It will pay HK$50 billion (US$640 million)."
GOOD = {"text": TEXT, "on": "2024-05-07"}
CLEAN = {"text": "It will pay HK$5 billion (US$640 million).", "on": "2024-05-07"}


def lines(*bodies: dict[str, Any]) -> str:
    return "".join(json.dumps(body) + "\n" for body in bodies)


def batch(*arguments: str, sent: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tieout", "review", "--batch", *arguments]
    return subprocess.run(command, input=sent, capture_output=True, text=True, check=False)


def told(text: str) -> list[tuple[int, str | None, str]]:
    found = [json.loads(line) for line in text.splitlines()]
    return [
        (
            it["line"],
            it["id"],
            it["problem"]["code"] if "problem" in it else it["report"]["verdict"],
        )
        for it in found
    ]


def test_each_line_is_answered_in_order_by_several_processes() -> None:
    sent = lines(*[{"id": f"d{number}", **CLEAN} for number in range(30)])
    done = batch("-", "--processes", "2", sent=sent)

    assert told(done.stdout) == [(n + 1, f"d{n}", "consistent") for n in range(30)]
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        pytest.param(lines({"id": "a", **CLEAN}), 0, id="clean"),
        pytest.param(lines({"id": "a", **GOOD}), 1, id="something found"),
        pytest.param(lines({"id": "a", **GOOD}) + "{\n", 2, id="a bad line"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_the_exit_code_tells_what_was_found(sent: str, code: int) -> None:
    assert batch("-", "--processes", "1", sent=sent).returncode == code


def test_a_run_that_was_broken_off_goes_on(tmp_path: Path) -> None:
    source, results = tmp_path / "batch.jsonl", tmp_path / "results.jsonl"
    source.write_text(lines(*[{"id": f"d{number}", **CLEAN} for number in range(12)]))
    batch(str(source), "--results", str(results))
    whole = results.read_text()
    five = "".join(whole.splitlines(keepends=True)[:5])
    results.write_text(five + '{"id": "d5", "li')
    done = batch(str(source), "--results", str(results))

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert results.read_text() == whole


def test_a_run_that_is_done_is_not_done_again(tmp_path: Path) -> None:
    source, results = tmp_path / "batch.jsonl", tmp_path / "results.jsonl"
    source.write_text(lines({"id": "a", **CLEAN}))
    for _ in range(2):
        batch(str(source), "--results", str(results))

    assert told(results.read_text()) == [(1, "a", "consistent")]


@pytest.mark.parametrize(
    ("there", "complaint"),
    [
        pytest.param('{"id": "b", "line": 1}\n', "another batch", id="of another batch"),
        pytest.param("notes\n", "of no batch", id="of no batch"),
    ],
)
def test_results_of_something_else_are_left_alone(
    tmp_path: Path, there: str, complaint: str
) -> None:
    results = tmp_path / "results.jsonl"
    results.write_text(there)
    done = batch("-", "--results", str(results), sent=lines({"id": "a", **CLEAN}))

    assert done.returncode == 2
    assert complaint in done.stderr
    assert results.read_text() == there


def test_a_terminal_sees_how_far_it_is(tmp_path: Path) -> None:
    source = tmp_path / "batch.jsonl"
    source.write_text(lines(*[{"id": f"d{number}", **CLEAN} for number in range(8)]))
    mine, its = pty.openpty()
    command = [sys.executable, "-m", "tieout", "review", "--batch", str(source)]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=its, check=True)
    seen = os.read(mine, 100_000).decode()
    os.close(mine)
    os.close(its)

    assert "reviewing" in seen
    assert "100%" in seen
