"""A repair: figures, or their relation, as they should have been printed."""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor
from typing import TypeAlias

from tieout.figures import Figure, Written
from tieout.relations import Relation

HALF = Fraction(1, 2)
Words: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Repair:
    """
    What would make a relation hold, and how readily a writer slips that way.

    ``edits`` counts what a writer must have done wrong; ``distance`` how far the repaired figure
    lies from what the others give, or its amount from what the press usually writes about; where
    it hardly ever writes about such an amount, the repair is ``odd``. One whose new digits are not
    those that the others give, but as near as their rounding allows, is ``inexact``.
    ``told`` picks another sentence of the same cause.
    """

    figures: tuple[Figure, ...] = ()
    relation: Relation | None = None
    edits: int = 1
    distance: float = 0.0
    odd: bool = False
    inexact: bool = False
    prior: int | None = None
    words: Words = ()
    told: str = ""


def scaled(figure: Figure, power: int) -> Figure:
    """Return the figure times a power of ten, as finely written as before."""
    written = figure.written
    times = Written(
        value=written.value.scaleb(power),
        step=written.step.scaleb(power),
        round_step=written.round_step.scaleb(power),
        upper=None if written.upper is None else written.upper.scaleb(power),
        qualifier=written.qualifier,
    )
    return figure.rewritten(times)


def valued(figure: Figure, value: Fraction) -> Figure:
    """Return the figure with another value, rounded to its own last place, halves upwards."""
    step = figure.written.step
    while abs(value) < 10 * Fraction(step):
        step /= 10
    units = floor(abs(value) / Fraction(step) + HALF)
    rounded = step * (units if value > 0 else -units)
    written = Written(rounded, step, step, qualifier=figure.qualifier)
    changed = figure.rewritten(written)
    return changed if changed.cell is None else replace(changed, cell=None)
