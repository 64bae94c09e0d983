"""What tables and lists say by where things stand: totals, shares of them, growth."""

from tieout.relations.layout.lists import in_lists
from tieout.relations.layout.tables import in_tables

__all__ = ["in_lists", "in_tables"]
