"""A cause: its id, how often it is the reason, and the repairs that would undo it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair


@dataclass(frozen=True, slots=True)
class Suspicion:
    """
    One way in which writers slip.

    Priors are per hundred errors found in published currency pairs: half were slips of scale, then
    wrong currencies, inverted and stale rates, lost words and swapped digits. Equal priors tie.
    """

    id: str
    prior: int
    repairs: Callable[[Case], Iterator[Repair]]
