"""Where the cells of an HTML table stand, with those that reach across columns and down rows."""

import re
from dataclasses import dataclass, field

from tieout.documents.document import Cell

COLUMNS_MAX = 1000
HANGING_MAX = 50
"""So many cells are followed down into the rows below them."""

ACROSS = re.compile(r"\bcolspan\s{0,4}=\s{0,4}[\"']?([0-9]{1,4})", re.IGNORECASE)
DOWN = re.compile(r"\browspan\s{0,4}=\s{0,4}[\"']?([0-9]{1,4})", re.IGNORECASE)


@dataclass(slots=True)
class _Hanging:
    """A cell that reaches down: its columns, and how many rows it still takes."""

    first: int
    until: int
    rows: int


@dataclass(slots=True)
class Table:
    """A table that is being read: the cell we are in, and those that hang down into its row."""

    number: int
    row: int = -1
    column: int = 0
    across: int = 0
    hanging: list[_Hanging] = field(default_factory=list)

    def cell(self) -> Cell:
        return Cell(self.number, max(self.row, 0), self.column, max(self.across, 1))

    def next_row(self) -> None:
        self.row, self.column, self.across = self.row + 1, 0, 0
        for it in self.hanging:
            it.rows -= 1
        self.hanging = [it for it in self.hanging if it.rows >= 0]

    def next_cell(self, attributes: str) -> None:
        """Go on behind the cell before, and past what hangs down from above."""
        self.column = self._free(self.column + self.across)
        across, down = _span(ACROSS, attributes), _span(DOWN, attributes)
        self.across = min(across, COLUMNS_MAX - self.column)
        if down > 1 and len(self.hanging) < HANGING_MAX:
            self.hanging.append(_Hanging(self.column, self.column + self.across, down - 1))

    def _free(self, column: int) -> int:
        taken = [it for it in self.hanging if it.rows >= 0]
        for it in sorted(taken, key=lambda one: one.first):
            if it.first <= column < it.until:
                column = it.until
        return min(column, COLUMNS_MAX - 1)


def _span(pattern: re.Pattern[str], attributes: str) -> int:
    found = pattern.search(attributes)
    return max(int(found[1]), 1) if found else 1
