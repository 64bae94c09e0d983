"""What is written, and what becomes of it where nobody reads on."""

import os
import sys
from typing import IO

import click


class Unread(Exception):
    """Whoever read the output has gone; click would exit as if something had been found."""


def say(text: str) -> None:
    """Write a line to standard output, at once."""
    try:
        click.echo(text)
    except BrokenPipeError:
        raise Unread from None
    except OSError as error:
        drop(sys.stdout)
        raise unwritten(error) from None


def unwritten(error: OSError) -> click.ClickException:
    """Say that there is no room for the output, or no way to it."""
    return click.ClickException(f"the output cannot be written: {error.strerror}")


def drop(stream: IO[str]) -> None:
    """Let Python write what it still holds for a stream, when it closes it, to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
