"""A value in a writer's own style: the way back from figures to text."""

from tieout.writing.house import house_style
from tieout.writing.precision import digits_within, significant
from tieout.writing.rewrite import rewrite
from tieout.writing.write import write

__all__ = ["digits_within", "house_style", "rewrite", "significant", "write"]
