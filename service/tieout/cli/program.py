"""The program: its commands, and what becomes of whatever they raise."""

import sys
import traceback
from io import TextIOWrapper

import click

from tieout.cli.converting import convert_command
from tieout.cli.exits import CLEAN, FAILED, INTERRUPTED, UNREAD, complain
from tieout.cli.reading import figures_command
from tieout.cli.reviewing import review_command
from tieout.cli.saying import Unread, drop, say
from tieout.cli.serving import serve_command
from tieout.errors import TieoutError


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
        complain(error.format_message())
    except TieoutError as error:
        complain(str(error))
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


for command in (review_command, figures_command, convert_command, serve_command):
    commands.add_command(command)
