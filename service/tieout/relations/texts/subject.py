"""What a figure measures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """
    What a figure measures: the id of the measure, its noun as written, its owner.

    ``group`` is the owner of the larger whole in "one of Alibaba's smaller units by revenue".
    """

    measure: str
    noun: str
    owner: str | None = None
    group: str | None = None
    anaphoric: bool = False
