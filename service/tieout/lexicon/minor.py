"""Coins: cents, pence, öre."""

from dataclasses import dataclass

from tieout.lexicon.beside import Spellings


@dataclass(frozen=True, slots=True)
class Minor:
    """The hundredth (or other power of ten) of some currencies."""

    words: Spellings
    of: tuple[str, ...]
    power: int
    times: str
