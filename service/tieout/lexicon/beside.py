"""Spellings on either side of a number."""

from dataclasses import dataclass

Spellings = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Spellings that stand before a number, and spellings that stand after it."""

    before: Spellings = ()
    after: Spellings = ()
