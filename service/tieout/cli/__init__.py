"""The command line: it prints what the service would answer."""

from tieout.cli.program import commands, main
from tieout.cli.shown import tied_out

__all__ = ["commands", "main", "tied_out"]
