"""A batch on the command line answers as the service does, and goes on where it was broken off."""

import json
import os
import pty
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from live import until

TEXT = "It will pay HK$50 billion (US$640 million)."
GOOD = {"text": TEXT, "on": "2024-05-07"}
CLEAN = {"text": "It will pay HK$5 billion (US$640 million).", "on": "2024-05-07"}
ANOTHER = '{"id": "b", "line": 1, "report": {"findings": []}}\n'
PATIENT = {**os.environ, "TIEOUT_REVIEW_SECONDS_MAX": "600"}
"""However busy the machine is, no line takes longer than it may."""


def lines(*bodies: dict[str, Any]) -> str:
    return "".join(json.dumps(body) + "\n" for body in bodies)


def batch(*arguments: str, sent: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tieout", "review", "--batch", *arguments]
    return subprocess.run(
        command, input=sent, capture_output=True, text=True, check=False, env=PATIENT
    )


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


def test_the_exit_code_tells_of_earlier_runs_too(tmp_path: Path) -> None:
    source, results = tmp_path / "batch.jsonl", tmp_path / "results.jsonl"
    source.write_text(lines({"id": "a", **GOOD}, {"id": "b", **CLEAN}))
    batch(str(source), "--results", str(results))
    results.write_text(results.read_text().splitlines(keepends=True)[0])

    assert batch(str(source), "--results", str(results)).returncode == 1
    assert batch(str(source), "--results", str(results)).returncode == 1


def test_a_run_that_is_done_is_not_done_again(tmp_path: Path) -> None:
    source, results = tmp_path / "batch.jsonl", tmp_path / "results.jsonl"
    source.write_text(lines({"id": "a", **CLEAN}))
    for _ in range(2):
        batch(str(source), "--results", str(results))

    assert told(results.read_text()) == [(1, "a", "consistent")]


@pytest.mark.parametrize(
    ("there", "complaint"),
    [
        pytest.param(ANOTHER, "another batch", id="of another batch"),
        pytest.param("notes\n", "of no batch", id="of no batch"),
        pytest.param("notes without an end", "of no batch", id="of no batch, nor lines"),
        pytest.param('{"id": 1}\n', "of no batch", id="of something like a batch"),
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


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["-", "--on=2024-05-07"], id="a day for all lines"),
        pytest.param(["-", "--output=json"], id="an output"),
        pytest.param(["-", "--input=html"], id="a markup"),
        pytest.param(["-", "--ignore=9f86d081884c7d65"], id="a fingerprint"),
        pytest.param(["-", "--results=/nowhere/results.jsonl"], id="no folder for the results"),
        pytest.param(["-", "--processes=0"], id="nobody to do it"),
        pytest.param(["nowhere.jsonl"], id="no batch"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(arguments: list[str]) -> None:
    done = batch(*arguments, sent=lines({"id": "a", **CLEAN}))

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def _interruptible() -> None:
    """What a shell starts behind its back ignores interrupts, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupted_run_ends_at_once_and_quietly(tmp_path: Path) -> None:
    source, results = tmp_path / "batch.jsonl", tmp_path / "results.jsonl"
    source.write_text(lines(*[{"id": f"d{number}", **GOOD} for number in range(20_000)]))
    words = [str(source), "--results", str(results), "--processes=2"]
    command = [sys.executable, "-m", "tieout", "review", "--batch", *words]
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=PATIENT,
        preexec_fn=_interruptible,  # noqa: PLW1509 - no thread of ours runs yet
    ) as process:
        until(lambda: (results.exists() and results.stat().st_size) or None, "an answer")
        os.killpg(process.pid, signal.SIGINT)
        said = process.communicate(timeout=60)[1]

    assert (process.returncode, said.strip()) == (130, b"")
    assert told(results.read_text().rpartition("\n")[0])[0] == (1, "d0", "inconsistent")


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    sent = lines(*[{"id": f"d{number}", **GOOD} for number in range(2_000)])
    command = [sys.executable, "-m", "tieout", "review", "--batch", "-", "--processes=1"]
    shell = f"{shlex.join(command)} | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["/bin/bash", "-c", shell],
        input=sent.encode(),
        capture_output=True,
        check=False,
        env=PATIENT,
    )

    assert (done.returncode, done.stdout, done.stderr) == (141, b'{"id":"d0"', b"")


def test_a_terminal_sees_how_far_it_is(tmp_path: Path) -> None:
    source, results = tmp_path / "batch.jsonl", tmp_path / "results.jsonl"
    source.write_text(lines(*[{"id": f"d{number}", **CLEAN} for number in range(8)]))
    for part in (["--processes=1"], ["--results", str(results)], ["--results", str(results)]):
        mine, its = pty.openpty()
        command = [sys.executable, "-m", "tieout", "review", "--batch", str(source), *part]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=its, check=True, env=PATIENT)
        seen = os.read(mine, 100_000).decode()
        os.close(mine)
        os.close(its)

        assert "reviewing" in seen
        assert "100%" in seen
