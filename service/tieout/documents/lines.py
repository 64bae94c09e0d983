"""The lines of a text, with their offsets."""

from collections.abc import Iterator
from dataclasses import dataclass

TAB_SPACES = 4


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    at: int

    @property
    def empty(self) -> bool:
        return not self.text or self.text.isspace()

    @property
    def width(self) -> int:
        return len(self.text.strip())


def lines(text: str) -> Iterator[Line]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield Line(line, at)
        at += len(line)


def grouped(all_lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Yield the lines between empty ones."""
    group: list[Line] = []
    for line in all_lines:
        if not line.empty:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def indent(line: Line) -> int:
    """Return how far a line is set in; a tab is four spaces."""
    text = line.text.expandtabs(TAB_SPACES)
    return len(text) - len(text.lstrip())
