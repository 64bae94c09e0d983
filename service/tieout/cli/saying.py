"""What is written, and what becomes of it where nobody reads on."""

import click


class Unread(Exception):
    """Whoever read the output has gone; click would exit as if something had been found."""


def say(text: str) -> None:
    """Write a line to standard output, at once."""
    try:
        click.echo(text)
    except BrokenPipeError:
        raise Unread from None
