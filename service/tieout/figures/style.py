"""How a figure was written, so that a replacement can be written the same way."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a mark stands: ``US$5``, ``5 US dollars``, or nowhere."""

    BEFORE = "before"
    AFTER = "after"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Style:
    """
    A writer's way with one number.

    ``mark`` is the currency or unit as written ("US$", "Hong Kong dollars", "%"), ``mark_space``
    and ``scale_space`` what stands between it or the scale word and the digits. ``scale`` is the
    scale word as written ("billion", "億"), ``power`` its power of ten (0 without one).
    ``digits`` is the zero of the digits used ("0", "０", "٠"), or "" where they were number words.
    """

    language: str
    mark: str = ""
    mark_place: Place = Place.NONE
    mark_space: str = ""
    scale: str = ""
    scale_space: str = ""
    power: int = 0
    group: str = ""
    decimal: str = "."
    decimals: int = 0
    digits: str = "0"
