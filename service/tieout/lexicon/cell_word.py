"""Words that are figures by themselves: half, doubled."""

from dataclasses import dataclass

from tieout.lexicon.beside import Spellings


@dataclass(frozen=True, slots=True)
class CellWord:
    """A word that is a figure by itself, with the interval that it may stand for."""

    words: Spellings
    kind: str
    value: str
    low: str | None
    high: str | None
    open_low: bool
    open_high: bool
