"""The options that several commands share."""

from pathlib import Path

import click

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
