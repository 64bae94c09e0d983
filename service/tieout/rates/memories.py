"""What a book has worked out already: its bounded memories."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tieout.figures import Rate, Window
from tieout.rates.memory import Memory, Recall
from tieout.rates.quoted import Quoted

QUOTES_MAX = 16_384
SPANS_MAX = 4_096


@dataclass(frozen=True, slots=True)
class Memories:
    """Rates by pair and day, windows and averages by pair and span; about 40 MB when all full."""

    quotes: Memory[tuple[str, str, date], Quoted] = field(
        default_factory=lambda: Memory(QUOTES_MAX)
    )
    windows: Memory[tuple[str, str, date, date, date], Window | None] = field(
        default_factory=lambda: Memory(SPANS_MAX)
    )
    averages: Memory[tuple[str, str, date, date], Rate | None] = field(
        default_factory=lambda: Memory(SPANS_MAX)
    )

    @property
    def figures(self) -> Mapping[str, Recall]:
        return {
            "quotes": self.quotes.figures,
            "windows": self.windows.figures,
            "averages": self.averages.figures,
        }
