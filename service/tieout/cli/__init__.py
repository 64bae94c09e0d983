"""The command line: it prints what the service would answer."""

from tieout.cli.commands import commands, main
from tieout.cli.shown import paint

__all__ = ["commands", "main", "paint"]
