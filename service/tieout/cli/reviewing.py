"""`tieout review`: one document, or a batch of them."""

import os
from pathlib import Path
from typing import Any

import click

from tieout.api.answers.texts import answer_review
from tieout.api.requests.review import ReviewRequest
from tieout.cli.asking import asked_for, form_of
from tieout.cli.batch import Batch, run
from tieout.cli.exits import CLEAN, FOUND, UNABLE
from tieout.cli.options import document, form, language, on, output, region
from tieout.cli.resuming import ACCUSING
from tieout.cli.saying import say
from tieout.cli.shown import tied_out
from tieout.cli.text import text_of
from tieout.rates import Book

PROCESSES_MAX = 64


@click.command("review")
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
    text = text_of(file)
    request = asked_for(ReviewRequest, text=text, input=form or form_of(file), **asked)
    report = answer_review(request, Book.embedded())
    if output == "json":
        say(report.model_dump_json(indent=2))
    else:
        say(tied_out(report, text).removesuffix("\n"))
    return FOUND if any(it.severity in ACCUSING for it in report.findings) else CLEAN


def _alone(form: str | None, output: str, **asked: Any) -> None:
    """Refuse what every line of a batch says for itself, rather than leave it out silently."""
    if form or output != "text" or any(asked.values()):
        raise click.UsageError("with --batch, each line says its own day, language and so on")


def _batch(batch: Batch) -> int:
    tally = run(batch)
    if tally.refused:
        return UNABLE
    return FOUND if tally.accused else CLEAN
