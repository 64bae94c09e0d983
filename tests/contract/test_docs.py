"""What the documents say is so: their snippets run, their tables are complete."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from tieout.api.pages.catalogue import catalogue
from tieout.api.requests import fields
from tieout.cli import commands
from tieout_client import Tieout

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CLIENT = (ROOT / "clients" / "python" / "README.md").read_text(encoding="utf-8")
API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
DOCUMENT = json.loads((ROOT / "openapi" / "openapi.json").read_text(encoding="utf-8"))


def blocks(language: str, page: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)


def run(code: str, url: str) -> list[str]:
    code = code.replace("http://127.0.0.1:8080", url)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().splitlines()


def test_the_python_of_the_readme_runs(url: str) -> None:
    (line,) = run(blocks("python")[0], url)

    assert line.startswith("US$640 million ")


def test_the_python_of_the_clients_readme_runs(url: str) -> None:
    one, many = (run(code, url) for code in blocks("python", CLIENT))

    assert one[0].startswith("639730239.95")
    assert one[1].startswith("error HK$50 billion")
    assert one[2:] == ["currency.unknown"]
    assert many == ["consistent", "inconsistent"]


def test_every_method_of_the_client_is_in_its_readme() -> None:
    methods = {it for it in vars(Tieout) if not it.startswith("_")} - {"close"}

    assert [it for it in methods if f"`{it}`" not in CLIENT] == []


def test_the_curl_of_the_readme_gets_what_the_readme_shows(url: str) -> None:
    command = blocks("sh")[0].replace("http://127.0.0.1:8080", url)
    done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, check=False)
    if done.returncode == 127:
        pytest.skip("curl is not installed")
    shown, got = json.loads(blocks("json")[0]), json.loads(done.stdout)

    assert got["verdict"] == shown["verdict"]
    assert contains(got["findings"][0], shown["findings"][0])


def contains(got: object, shown: object) -> bool:
    match got, shown:
        case dict(), dict():
            return all(contains(got[name], it) for name, it in shown.items())
        case list(), list():
            return all(map(contains, got, shown))
        case _:
            return got == shown


def test_the_first_lines_of_the_readme_are_what_the_command_line_prints() -> None:
    command, *shown = blocks("")[0].splitlines()
    words = [sys.executable, "-m", *shlex.split(command.removeprefix("$ "))]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    printed = done.stdout.decode().splitlines()

    assert done.returncode == 1
    assert [it for it in shown if it != "…" and it not in printed] == []


def test_every_operation_is_in_the_interfaces_page() -> None:
    named = {(method.upper(), path) for path, its in DOCUMENT["paths"].items() for method in its}

    assert {it for it in named if "`{} {}`".format(*it) not in API} == set()


def test_every_code_is_in_the_interfaces_page() -> None:
    told = re.findall(r"^\| `([a-z_.]+)` \|", API, flags=re.MULTILINE)

    assert told == sorted(catalogue())


def test_every_bound_is_in_the_interfaces_page() -> None:
    bounds = [
        fields.TEXT_CHARS_MAX,
        fields.FIGURES_MAX,
        fields.DOCUMENTS_MAX,
        fields.FACTS_MAX,
        fields.ROWS_MAX,
        fields.AMOUNT_CHARS_MAX,
    ]
    (limits,) = re.findall(r"^- \*\*Limits\*\*.*?\.$", API, flags=re.MULTILINE | re.DOTALL)

    assert [it for it in bounds if f"{it:,} " not in limits.replace("\n", " ")] == []


def test_the_readme_leads_to_every_page() -> None:
    pages = sorted(it.name for it in (ROOT / "docs").glob("*.md"))

    assert [it for it in pages if f"](docs/{it})" not in README] == []


PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *ROOT.glob("[bc]*/**/README.md")]


@pytest.mark.parametrize("page", PAGES, ids=lambda it: str(it.relative_to(ROOT)))
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    named = re.findall(r"`((?:[a-z_]+/)+[A-Za-z_-]+\.[a-z]+)`", text)
    homes = (ROOT, ROOT / "service" / "tieout", ROOT / "ops")

    assert [it for it in links if not (page.parent / it).exists()] == []
    assert [it for it in named if not any((home / it).exists() for home in homes)] == []


def test_every_command_is_in_the_readme() -> None:
    assert [it for it in ("review", "convert", "figures") if f"tieout {it}" not in README] == []


def test_every_command_and_option_is_in_its_page() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    options = {it for command in commands.commands.values() for it in names(command)}

    assert [it for it in commands.commands if f"`tieout {it}" not in page] == []
    assert [it for it in options if f"`{it}`" not in page] == []


def names(command: click.Command) -> Iterator[str]:
    for it in command.params:
        if isinstance(it, click.Option):
            yield from it.opts


def test_the_first_two_commands_of_the_readme_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert re.findall(r"^make ([a-z]+)", README, flags=re.MULTILINE)[:2] == ["demo", "test"]
    assert {"demo", "test", "check", "serve"} <= set(
        re.findall(r"^([a-z]+):", makefile, re.MULTILINE)
    )
