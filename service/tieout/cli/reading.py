"""`tieout figures`: the figures of a text, read and no more."""

from pathlib import Path
from typing import Any

import click

from tieout.api.answers.texts import answer_figures
from tieout.api.requests.figures import FiguresRequest
from tieout.cli.asking import asked_for, form_of
from tieout.cli.exits import CLEAN
from tieout.cli.options import document, form, language, on, output, region
from tieout.cli.saying import say
from tieout.cli.shown import row
from tieout.cli.text import text_of


@click.command("figures")
@document
@on
@language
@region
@form
@output
def figures_command(file: Path, form: str | None, output: str, **asked: Any) -> int:
    """Read the figures of FILE (- for standard input)."""
    request = asked_for(FiguresRequest, text=text_of(file), input=form or form_of(file), **asked)
    reading = answer_figures(request)
    if output == "json":
        say(reading.model_dump_json(indent=2))
    else:
        for figure in reading.figures:
            say(row(figure))
    return CLEAN
