"""Units without currency: percent, points, times."""

from dataclasses import dataclass

from tieout.lexicon.beside import Beside, Spellings


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit without currency; ``times`` turns the number into the unit's kind."""

    kind: str
    beside: Beside
    times: str
    tenths: bool
    lower: Spellings
