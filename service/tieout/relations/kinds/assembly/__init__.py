"""
Relations told in no fixed order, where a clause holds the figures of one equation and no more.

Forms say in which order cues and figures may stand; here their units, and the words beside each of
them, decide which equation they can belong to.
"""

from tieout.relations.kinds.assembly.assembled import assembled

__all__ = ["assembled"]
