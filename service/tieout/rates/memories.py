"""What a book has worked out already: its bounded memories."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from tieout.figures import Rate, Window
from tieout.rates.memory import Memory, Recall
from tieout.rates.quoted import Quoted

QUOTES_MAX = 8_192
SPANS_MAX = 2_048


@dataclass(frozen=True, slots=True)
class Memories:
    """Rates by pair and day, windows and averages by pair and span: 35 MB when all is full."""

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
