"""What tables and lists say by where things stand: totals, shares of them, growth."""

from tieout.relations.layout.grid import Grid, grids
from tieout.relations.layout.lists import in_lists
from tieout.relations.layout.places import in_one_place
from tieout.relations.layout.statements import in_statements
from tieout.relations.layout.tables import in_tables

__all__ = ["Grid", "grids", "in_lists", "in_one_place", "in_statements", "in_tables"]
