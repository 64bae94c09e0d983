"""`tieout convert`: one amount, as one would write it."""

from typing import Any

import click

from tieout.api.answers.converting import answer_conversion
from tieout.api.requests.conversions import ConvertRow
from tieout.cli.asking import asked_for
from tieout.cli.exits import CLEAN
from tieout.cli.options import on, output, region
from tieout.cli.saying import say
from tieout.cli.shown import converted
from tieout.rates import Book


@click.command("convert", context_settings={"ignore_unknown_options": True})
@click.argument("amount")
@click.argument("to")
@on
@click.option("--language", metavar="CODE", help="Language of the answer; the amount's otherwise.")
@region
@click.option("--from", "from_", metavar="CODE", help="The amount's currency, if it names none.")
@click.option("--of", metavar="AMOUNT", help="What a share is of: the result is a part of it.")
@click.option("--max-age", type=int, metavar="DAYS", help="Refuse a rate that is older.")
@click.option("--digits", type=int, help="Significant digits of the result.")
@click.option("--scale", help="Scale word of the result, such as million.")
@output
def convert_command(output: str, from_: str | None, **asked: Any) -> int:
    """Convert AMOUNT, such as 'HK$5 billion', into the currency or unit TO."""
    request = asked_for(ConvertRow, **asked, **{"from": from_})
    answer = answer_conversion(request, Book.embedded())
    say(answer.model_dump_json(indent=2) if output == "json" else converted(answer))
    return CLEAN
