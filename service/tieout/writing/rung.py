"""Scale words, one above the other."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word in all its plural forms, the last of which serves where no other fits."""

    forms: Mapping[str, str]

    @classmethod
    def of(cls, entry: str | Mapping[str, str]) -> "Word":
        return cls({"other": entry} if isinstance(entry, str) else entry)

    def form(self, category: str) -> str:
        return self.forms.get(category, self.forms["other"])

    def __contains__(self, written: str) -> bool:
        return written in self.forms.values()


@dataclass(frozen=True, slots=True)
class Rung:
    """
    A scale word, or none; a ``shy`` one is written only by those who already wrote it.

    ``of`` names the only currencies that are counted with it (lakh, crore); empty for all.
    """

    power: int
    word: Word | None = None
    shy: bool = False
    of: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        return self.word.form("other") if self.word else ""
