"""How the command line ends: a code for who runs it, and one line for who reads it."""

import sys
from typing import NoReturn

import click

from tieout.cli.visible import visible

CLEAN = 0
FOUND = 1
"""An error or a warning was found."""

UNABLE = 2
"""The command cannot be carried out; one line on standard error says why."""

FAILED = 3
"""The program itself failed."""

INTERRUPTED = 130
UNREAD = 141
"""Nobody reads on what it writes."""


def complain(message: str) -> NoReturn:
    """Say in one line why a command cannot be carried out, and end."""
    click.echo(f"tieout: {visible(' '.join(message.split()))}", err=True)
    sys.exit(UNABLE)
