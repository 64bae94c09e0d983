"""Why a relation is held to exist, and what tempers it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Evidence:
    """
    What is known of a relation beside its figures.

    ``cue`` is the wording that says so, None where the caller does. ``loose`` marks an "or" or
    "about" between two amounts. ``historic`` marks another day than the document's ("at the time").
    ``years`` are those before the text's own that its sentence names.
    ``scope`` names words that limit one side only ("same-store", "excluding"): not comparable.
    ``on`` is the day that the relation speaks of where several documents have days of their own.
    ``undecided`` says why an operand could not be chosen (two facts, both named). ``note`` is said
    along with the verdict ("October–December read as the company's third fiscal quarter").
    ``tabular`` marks figures that stand below each other, all written to one place; of a
    share, that its percentage is a rate of tax.
    """

    cue: str | None = None
    loose: bool = False
    historic: bool = False
    years: tuple[int, ...] = ()
    scope: tuple[str, ...] = ()
    undecided: str | None = None
    note: str | None = None
    on: date | None = None
    tabular: bool = False


STATED_BY_CALLER = Evidence()
