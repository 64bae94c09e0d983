"""The command line answers as the service does; its exit code says whether anything was found."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tieout.api.answers.texts import answer_review
from tieout.api.requests.review import ReviewRequest
from tieout.cli.shown import tied_out
from tieout.rates import Book

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
        pytest.param(["review", "-"], b"Caf\xe9: 1,2 Mrd. \x80", id="not UTF-8"),
        pytest.param(["review", "-"], "$5".encode("utf-16-le"), id="UTF-16 without its mark"),
        pytest.param(["review", "-"], b"\xff\xfe$", id="half a character of UTF-16"),
        pytest.param(["review", "-"], b"$5\0", id="a zero byte"),
        pytest.param(["review", "-"], b"%PDF-1.4\n%\xe2\xe3", id="a PDF"),
        pytest.param(["figures", "-"], b"PK\x03\x04", id="a document of an office program"),
        pytest.param(["review", "-"], b"$5 " * 400_000, id="too long a text"),
        pytest.param(["review", "-"], b"$5 " * 1_400_001, id="far too long a text"),
        pytest.param(["review", "."], b"", id="a folder"),
        pytest.param(["reviw", "-"], b"", id="no such command"),
        pytest.param(["review", "-", "--results=r.jsonl"], b"$5", id="results of no batch"),
        pytest.param(["convert", "nothing", "USD"], b"", id="no amount"),
        pytest.param(["convert", "HK$5", "USD", "--on=1901-01-01"], b"", id="no rate"),
        pytest.param(["convert", "HK$5", "USD", "--frm=HKD"], b"", id="no such option"),
        pytest.param(["serve", "--port=70000"], b"", id="no such port"),
        pytest.param(["serve", "--host=192.0.2.1"], b"", id="a public address"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(words: list[str], text: bytes) -> None:
    done = run(*words, text=text)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("tieout: ")


@pytest.mark.parametrize(
    "encoded",
    [
        pytest.param(WRONG.encode("utf-8-sig"), id="UTF-8 with a mark"),
        pytest.param(WRONG.encode("utf-16"), id="UTF-16"),
        pytest.param(b"\xfe\xff" + WRONG.encode("utf-16-be"), id="UTF-16, the other way round"),
        pytest.param(WRONG.replace(" ", "\r\n", 1).encode(), id="lines that end as on Windows"),
        pytest.param(WRONG.replace(" ", "\r", 1).encode(), id="lines that end as they once did"),
    ],
)
def test_a_text_may_be_written_as_other_systems_write_it(encoded: bytes) -> None:
    assert run("review", "-", ON, text=encoded).returncode == 1


HOSTILE = f"Red \x1b[31m, a bell \x07, \u202eturned, a line\rover it; {WRONG}\r\n"


@pytest.mark.parametrize(
    "words",
    [["review", "-", ON], ["figures", "-"], ["convert", "\u202eHK$5 billion\x1b[31m", "USD"]],
)
def test_nothing_that_a_terminal_obeys_is_printed(words: list[str]) -> None:
    shown = run(*words, text=HOSTILE)

    assert not {"\x1b", "\x07", "\u202e"} & set(shown.stdout + shown.stderr)
    assert "\r" not in shown.stdout.replace("\r\n", "")


def test_what_a_terminal_would_obey_is_written_out() -> None:
    shown = run("review", "-", ON, text=HOSTILE).stdout

    assert r"Red \x1b[31m, a bell \x07, \u202eturned, a line\x0dover it" in shown


@pytest.mark.parametrize(
    ("text", "coloured"), [pytest.param(WRONG, True), pytest.param(f"\ufdd0 {WRONG}", False)]
)
def test_colours_are_ours(text: str, *, coloured: bool) -> None:
    report = answer_review(
        ReviewRequest.model_validate({"text": text, "on": "2024-05-07"}), Book.embedded()
    )

    assert ("\x1b[31m" in tied_out(report, text)) is coloured


def test_alone_it_shows_its_help() -> None:
    assert run().stdout == run("--help").stdout
    assert (run().returncode, run().stderr) == (0, "")


@pytest.mark.parametrize("to", ["XXZ", "five", "%%"])
def test_says_which_target_is_expected(to: str) -> None:
    said = run("convert", "HK$5", to).stderr

    assert said.startswith("tieout: to: an ISO 4217 code such as USD")
    assert "basis_points" in said


def test_names_the_currencies_of_a_target_that_several_share() -> None:
    said = run("convert", "HK$5", "dollars").stderr

    assert said.startswith("tieout: to: the mark may mean USD, CAD, AUD")


def test_loads_nothing_that_only_a_server_or_a_client_needs() -> None:
    code = (
        "import sys, tieout.cli; print(*{'fastapi', 'httpx', 'limits', 'uvicorn'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout.split() == []


def test_says_its_version() -> None:
    assert run("--version").stdout == "0.1.0\n"


def test_a_loss_is_no_option() -> None:
    said = run("convert", "-5", "USD", "--from", "EUR", "--on=2024-05-06").stdout

    assert "\n    -5.388 USD\n" in said


def test_both_ends_of_a_range_are_converted() -> None:
    said = run("convert", "€1.2-1.5bn", "FRF", "--on=2003-05-06").stdout

    assert said.startswith("FRF 7.9–9.8bn\n    7871484000..9839355000 FRF\n")


def test_a_share_of_an_amount_is_a_part_of_it() -> None:
    said = run("convert", "2.3%", "USD", "--of", "US$5.0 billion").stdout

    assert said.startswith("US$115 million\n    115000000 USD\n")


def test_refuses_a_rate_that_is_older_than_asked_for() -> None:
    refused = run("convert", "€5", "USD", "--on=2024-05-05", "--max-age=1")

    assert (refused.returncode, refused.stdout) == (2, "")
    assert "2024-05-03" in refused.stderr


def test_a_failure_of_its_own_is_no_finding(tmp_path: Path) -> None:
    broken = tmp_path / "tieout_broken.py"
    broken.write_text(
        "from tieout.cli import commands, main\n"
        "commands.commands['figures'].callback = lambda **_: 1 / 0\nmain()\n"
    )
    done = subprocess.run(
        [sys.executable, broken, "figures", "-"], capture_output=True, check=False
    )

    assert done.returncode == 3
    assert b"ZeroDivisionError" in done.stderr


@pytest.mark.parametrize("output", ["text", "json"])
def test_a_reader_that_goes_away_is_no_finding(output: str) -> None:
    command = f"{sys.executable} -m tieout figures - --output={output} | true"
    shell = f"{command}; exit ${{PIPESTATUS[0]}}"
    text = f"{WRONG} " * 2_000
    done = subprocess.run(
        ["/bin/bash", "-c", shell], input=text.encode(), capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (141, b"")


def test_what_a_terminal_cannot_show_is_written_out() -> None:
    command = [sys.executable, "-m", "tieout", "figures", "-"]
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        command, input="50億港元".encode(), capture_output=True, env=latin, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.rstrip().endswith(rb"50\u5104\u6e2f\u5143")
