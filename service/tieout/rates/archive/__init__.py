"""What was published: every print by every source, column by column, exactly as it was written."""

from tieout.rates.archive.column import day_of
from tieout.rates.archive.source import Source

__all__ = ["Source", "day_of"]
