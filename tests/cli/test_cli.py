"""The command line answers as the service does; its exit code says whether anything was found."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

WRONG = "The fund will put HK$50 billion (US$640 million) into film studios."
RIGHT = "The fund will put HK$5 billion (US$640 million) into film studios."
ON = "--on=2024-05-07"


def run(*words: str, text: str | bytes = b"") -> "subprocess.CompletedProcess[str]":
    sent = text.encode() if isinstance(text, str) else text
    command = [sys.executable, "-m", "tieout", *words]
    done = subprocess.run(command, input=sent, capture_output=True, check=False)
    out, err = done.stdout.decode(), done.stderr.decode()
    return subprocess.CompletedProcess(command, done.returncode, out, err)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(RIGHT, 0, id="right"),
        pytest.param("Nothing to see.", 0, id="without figures"),
        pytest.param(WRONG, 1, id="wrong"),
    ],
)
def test_the_exit_code_says_whether_anything_was_found(text: str, code: int) -> None:
    assert run("review", "-", ON, text=text).returncode == code


def test_prints_the_text_with_its_figures_marked_and_the_arithmetic() -> None:
    shown = run("review", "-", ON, text=WRONG).stdout

    assert "put HK$50 billion [f1!] (US$640 million [f2!])" in shown
    assert "scale slip" in shown
    assert "1 HKD = 0.127" in shown or "1 USD = 7.81" in shown
    assert "ecb, 2024-05-" in shown


def test_prints_what_the_service_would_answer() -> None:
    report = json.loads(run("review", "-", ON, "--output=json", text=WRONG).stdout)

    assert report["verdict"] == "inconsistent"


def test_reads_files_by_their_names(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>It paid <b>US$5</b>&nbsp;million.</p>", encoding="utf-8")

    assert "US$5" in run("figures", str(page)).stdout


def test_accepts_a_finding_by_its_fingerprint() -> None:
    report = json.loads(run("review", "-", ON, "--output=json", text=WRONG).stdout)
    accepted = [f"--ignore={it['fingerprint']}" for it in report["findings"]]

    assert run("review", "-", ON, *accepted, text=WRONG).returncode == 0


@pytest.mark.parametrize(
    ("words", "text"),
    [
        pytest.param(["review"], b"", id="no file"),
        pytest.param(["review", "nowhere.txt"], b"", id="no such file"),
        pytest.param(["review", "-", "--on=0"], b"$5", id="no day"),
        pytest.param(["review", "-", "--region=ZZ"], b"$5", id="no region"),
        pytest.param(["review", "-", "--language=qq"], b"$5", id="no language"),
        pytest.param(["review", "-", "--input=pdf"], b"$5", id="no such form"),
        pytest.param(["review", "-"], b"", id="an empty text"),
        pytest.param(["review", "-"], b"\xff", id="not UTF-8"),
        pytest.param(["reviw", "-"], b"", id="no such command"),
        pytest.param(["serve", "--port=70000"], b"", id="no such port"),
        pytest.param(["serve", "--host=192.0.2.1"], b"", id="a public address"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(words: list[str], text: bytes) -> None:
    done = run(*words, text=text)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("tieout: ")


def test_says_its_version() -> None:
    assert run("--version").stdout == "0.1.0\n"
