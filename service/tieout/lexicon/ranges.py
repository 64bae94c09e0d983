"""How the two ends of a range are joined."""

from dataclasses import dataclass

from tieout.lexicon.beside import Spellings


@dataclass(frozen=True, slots=True)
class Ranges:
    """How the two ends of a range are joined."""

    joints: Spellings
    pairs: tuple[tuple[str, str], ...]
    ends: Spellings
    froms: Spellings = ()
    steps: Spellings = ()
    since: Spellings = ()
    against: Spellings = ()
    levels: Spellings = ()
