"""Currencies that share a sign or a word: dollars, kroner, pesos."""

from dataclasses import dataclass

from tieout.lexicon.beside import Spellings


@dataclass(frozen=True, slots=True)
class Family:
    """
    Currencies that share a sign or a word.

    *default* is what the language means by it; *rivals* are the members that the press prints bare
    (a "$" in a newspaper may be Canadian, it is not Caymanian): all of them where nobody says.
    """

    signs: Spellings
    words: Spellings
    of: tuple[str, ...]
    default: str | None
    rivals: tuple[str, ...]
