"""What parts the digits of a number."""

from dataclasses import dataclass

from tieout.lexicon.beside import Spellings


@dataclass(frozen=True, slots=True)
class Separators:
    """
    What groups the digits and what opens the decimals, the usual one first.

    ``cents`` open the cents of a price that its currency follows: 6:20 kr, which else is a time.
    """

    group: Spellings
    decimal: Spellings
    cents: Spellings = ()
