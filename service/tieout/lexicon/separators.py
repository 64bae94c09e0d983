"""What parts the digits of a number."""

from dataclasses import dataclass

from tieout.lexicon.beside import Spellings


@dataclass(frozen=True, slots=True)
class Separators:
    """What groups the digits and what opens the decimals, the usual one first."""

    group: Spellings
    decimal: Spellings
