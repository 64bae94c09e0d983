"""
The command line: it prints what the service would answer.

Exit codes: 0 nothing amiss, 1 an error or a warning was found, 2 the command cannot be carried out
(one line on standard error says why), 3 the program itself failed, 130 it was interrupted, 141
nobody reads on what it writes.
"""

import os
import sys
import traceback
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
from pydantic import BaseModel, ValidationError

from tieout.api.answers import answer_figures, answer_review
from tieout.api.conversion_requests import ConvertRow
from tieout.api.converting import answer_conversion
from tieout.api.faults import fault
from tieout.api.requests import FiguresRequest, ReviewRequest
from tieout.api.settings import Settings
from tieout.cli.batch import Batch, run
from tieout.cli.saying import Unread, drop, say
from tieout.cli.serving import Serving
from tieout.cli.shown import converted, row, tied_out
from tieout.cli.visible import visible
from tieout.errors import TieoutError
from tieout.rates import Book
from tieout.report import Report

CLEAN, FOUND, UNABLE, FAILED, INTERRUPTED, UNREAD = 0, 1, 2, 3, 130, 141

PROCESSES_MAX = 64

_FORMS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
Asked = TypeVar("Asked", bound=BaseModel)

on = click.option("--on", metavar="DAY", help="The document's day, YYYY-MM-DD.")
language = click.option("--language", metavar="CODE", help="Its language; detected otherwise.")
region = click.option("--region", metavar="CODE", help="Where its readers are, such as HK.")
form = click.option(
    "--input",
    "form",
    type=click.Choice(["text", "markdown", "html"]),
    help="How it is marked up; by default what its name says.",
)
output = click.option(
    "--output",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
document = click.argument("file", type=click.Path(path_type=Path, allow_dash=True))


def main() -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = commands.main(prog_name="tieout", standalone_mode=False)
    except click.Abort:
        sys.exit(INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        say(error.format_message())
        sys.exit(CLEAN)
    except click.ClickException as error:
        _complain(error.format_message())
    except TieoutError as error:
        _complain(str(error))
    except Unread:
        drop(sys.stdout)
        sys.exit(UNREAD)
    except Exception:  # noqa: BLE001 - whatever it is, it is no finding
        traceback.print_exc()
        sys.exit(FAILED)
    sys.exit(code or CLEAN)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tieout", message="%(version)s")
def commands() -> None:
    """Convert stated financial figures, and find the ones that cannot all be true."""


@commands.command("review")
@document
@on
@language
@region
@form
@click.option("--ignore", multiple=True, metavar="FINGERPRINT", help="A finding to accept.")
@output
@click.option("--batch", is_flag=True, help="FILE is JSON Lines: a document a line.")
@click.option(
    "--results",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the answers of a batch go; a run that was broken off goes on there.",
)
@click.option(
    "--processes",
    type=click.IntRange(1, PROCESSES_MAX),
    default=os.cpu_count() or 1,
    show_default="one a core",
    help="How many work on a batch.",
)
def review_command(  # noqa: PLR0913 - its options
    file: Path,
    form: str | None,
    output: str,
    *,
    batch: bool,
    results: Path | None,
    processes: int,
    **asked: Any,
) -> int:
    """
    Review FILE (- for standard input): exit 1 where an error or a warning is found.

    With --batch, each line is what /v1/review takes, and an "id"; each answer is a line, in the
    same order; exit 2 where a line could not be answered.
    """
    if batch:
        _alone(form, output, **asked)
        return _batch(Batch(file, results, processes))
    if results is not None:
        raise click.UsageError("--results is for --batch; redirect the output instead")
    text = _text(file)
    request = _asked(ReviewRequest, text=text, input=form or form_of(file), **asked)
    report = answer_review(request, Book.embedded())
    if output == "json":
        say(report.model_dump_json(indent=2))
    else:
        say(tied_out(report, text).removesuffix("\n"))
    return FOUND if _accuses(report) else CLEAN


@commands.command("figures")
@document
@on
@language
@region
@form
@output
def figures_command(file: Path, form: str | None, output: str, **asked: Any) -> int:
    """Read the figures of FILE (- for standard input)."""
    request = _asked(FiguresRequest, text=_text(file), input=form or form_of(file), **asked)
    reading = answer_figures(request)
    if output == "json":
        say(reading.model_dump_json(indent=2))
    else:
        for figure in reading.figures:
            say(row(figure))
    return CLEAN


@commands.command("convert", context_settings={"ignore_unknown_options": True})
@click.argument("amount")
@click.argument("to")
@on
@click.option("--language", metavar="CODE", help="Language of the answer; the amount's otherwise.")
@region
@click.option("--from", "from_", metavar="CODE", help="The amount's currency, if it names none.")
@click.option("--digits", type=int, help="Significant digits of the result.")
@click.option("--scale", help="Scale word of the result, such as million.")
@output
def convert_command(output: str, from_: str | None, **asked: Any) -> int:
    """Convert AMOUNT, such as "HK$5 billion", into the currency or unit TO."""
    request = _asked(ConvertRow, **asked, **{"from": from_})
    answer = answer_conversion(request, Book.embedded())
    say(answer.model_dump_json(indent=2) if output == "json" else converted(answer))
    return CLEAN


@commands.command("serve", cls=Serving)
@click.option("--host", metavar="ADDRESS", help="Address to listen on [default: 127.0.0.1].")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on [default: 8080].")
def serve_command(**asked: Any) -> int:
    """Run the service; its settings are environment variables that begin with TIEOUT_."""
    from tieout.api.serving import NoAddress, NotPublic, serve  # noqa: PLC0415 - the rest needs no server

    given = {name: it for name, it in asked.items() if it is not None}
    settings = _asked(Settings, **given)
    try:
        serve(settings)
    except (NotPublic, NoAddress) as error:
        _complain(str(error))
    return CLEAN


def _alone(form: str | None, output: str, **asked: Any) -> None:
    """Refuse what every line of a batch says for itself, rather than leave it out silently."""
    if form or output != "text" or any(asked.values()):
        raise click.UsageError("with --batch, each line says its own day, language and so on")


def _batch(batch: Batch) -> int:
    tally = run(batch)
    if tally.refused:
        return UNABLE
    return FOUND if tally.accused else CLEAN


def _asked(kind: type[Asked], **asked: Any) -> Asked:
    """Make a request as one of HTTP would be made, or say what is wrong with it."""
    given = {name: list(it) if isinstance(it, tuple) else it for name, it in asked.items()}
    try:
        return kind.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        it = fault({**first, "loc": ("query", *first["loc"])})
        name = f"TIEOUT_{it.at.upper()}" if kind is Settings else it.at
        raise click.UsageError(f"{name}: {it.detail}") from None


def _text(file: Path) -> str:
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise click.FileError(str(file), error.strerror) from None
    except UnicodeDecodeError:
        raise click.UsageError("the file is not UTF-8") from None


def form_of(file: Path) -> str:
    return _FORMS.get(file.suffix.lower(), "text")


def _accuses(report: Report) -> bool:
    return any(it.severity in {"error", "warning"} for it in report.findings)


def _complain(message: str) -> NoReturn:
    click.echo(f"tieout: {visible(' '.join(message.split()))}", err=True)
    sys.exit(UNABLE)
