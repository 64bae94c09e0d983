"""Which rows of a table head its columns: the first, and years or units right below it."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

from tieout.documents import Block
from tieout.extraction.context.declared import declared
from tieout.extraction.language.grammar import Grammar

Headings: TypeAlias = Mapping[int, int]
"""How many rows head each table."""

ROWS_MAX = 4
CHARS_MAX = 60
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
NUMBER = re.compile(r"(?<![^\W_])[0-9]")
WORD = re.compile(r"[^\W\d_]{2}")


def heading_rows(blocks: Sequence[Block], by: Grammar) -> Headings:
    """Return how many rows head each table: one at least, four at most."""
    found: dict[int, int] = {}
    cells = [it for it in blocks if it.cell is not None and it.cell.row < ROWS_MAX]
    for place, row in groupby(cells, key=_place):
        table, number = place
        if found.get(table, 0) == number and (number == 0 or _heads(list(row), by)):
            found[table] = number + 1
    return found


def _place(block: Block) -> tuple[int, int]:
    return (block.cell.table, block.cell.row) if block.cell is not None else (-1, -1)


def _heads(row: Sequence[Block], by: Grammar) -> bool:
    """Whether a row holds no value, and names years, units, or columns without a label."""
    labelled = any(it.cell is not None and it.cell.column == 0 for it in row)
    texts = [it.text for it in row if it.cell is not None and it.cell.column > 0]
    if not texts or any(map(_is_value, texts)):
        return False
    if labelled:
        return any(YEAR.search(it) or declared(it, by, heading=True) is not None for it in texts)
    return any(map(WORD.search, texts)) or any(map(YEAR.search, texts))


def _is_value(text: str) -> bool:
    """Whether a cell states a number that is no year; long texts are no headings."""
    return len(text) > CHARS_MAX or NUMBER.search(YEAR.sub("", text)) is not None
