"""The time that a figure belongs to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """
    Days from *start* to *end*, both included, under the label that the text gives them.

    ``fiscal`` says that the label counts a company's own year: its days are then those that the
    text or the caller names, and None where nobody says when that year begins.
    """

    label: str
    start: date | None = None
    end: date | None = None
    fiscal: bool = False

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"a period ends before it starts: {self.start} > {self.end}")
