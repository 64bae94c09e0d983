"""Cells of tables: bare numbers, whose unit their column, their row or their table declares."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tieout.documents import Block, BlockKind, Cell
from tieout.extraction.amounts.amount import Amount
from tieout.extraction.context.declared import Declared, declared
from tieout.extraction.language.folding import Folded, fold
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.numbers.digits import read_digits

_BLOCKS_BEFORE = 3
_BARE = re.compile(r"[(\s]{0,2}[-–+]?\s?([0-9][0-9.,' ]{0,40})\s?(\))?[*†]{0,2}$")
_BRACKET = re.compile(r"[(\[（]([^()\[\]（）]{1,30})[)\]）]\s{0,4}$")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}$")


@dataclass(frozen=True, slots=True)
class _Units:
    """What the tables of a document declare, by table, by column and by row."""

    tables: dict[int, Declared | None] = field(default_factory=dict)
    columns: dict[tuple[int, int], Declared | None] = field(default_factory=dict)
    rows: dict[tuple[int, int], Declared | None] = field(default_factory=dict)
    prices: set[tuple[int, int]] = field(default_factory=set)
    declaring: set[int] = field(default_factory=set)

    def of(self, cell: Cell) -> Declared | None:
        """Return a number's unit: its row's, or its column's together with its table's."""
        table, column = self.tables.get(cell.table), self.columns.get((cell.table, cell.column))
        unit = self.rows.get((cell.table, cell.row)) or (column.over(table) if column else table)
        if unit is not None and (cell.table, cell.row) in self.prices:
            return Declared(unit.mark, 0)
        return unit


@dataclass(frozen=True, slots=True)
class Declarations:
    """
    What the tables of a document declare, by number of the block of each cell.

    ``declaring`` are the blocks that say so: their scale words are no figures ("百万円").
    """

    units: Mapping[int, Declared]
    declaring: Collection[int]


def declarations(blocks: Sequence[Block], by: Grammar) -> Declarations:
    """Read the captions, headings and labels of all tables."""
    units, found = _Units(), dict[int, Declared]()
    for number, block in enumerate(blocks):
        cell = block.cell
        if cell is None:
            continue
        if cell.table not in units.tables:
            _read_above(units, cell, blocks[max(number - _BLOCKS_BEFORE, 0) : number], number, by)
        if cell.row == 0:
            _read_heading(units, cell, number, declared(block.text, by, heading=True))
        elif cell.column == 0:
            _read_label(units, cell, number, block.text, by)
        unit = units.of(cell)
        if unit is not None and cell.row > 0:
            found[number] = unit
    return Declarations(found, units.declaring)


def _read_above(
    units: _Units, cell: Cell, blocks: Sequence[Block], number: int, by: Grammar
) -> None:
    units.tables[cell.table] = None
    for back, block in enumerate(reversed(blocks), 1):
        if block.kind is BlockKind.CELL:
            return
        found = declared(block.text, by)
        if found is not None:
            units.tables[cell.table] = found
            units.declaring.add(number - back)
            return


def _read_heading(units: _Units, cell: Cell, number: int, unit: Declared | None) -> None:
    units.columns[cell.table, cell.column] = unit
    if unit is not None:
        units.declaring.add(number)
        if cell.column == 0:
            units.tables[cell.table] = unit


def _read_label(units: _Units, cell: Cell, number: int, text: str, by: Grammar) -> None:
    """A row's label declares in brackets, at its end: "Sales ($m)"; or says that it is a price."""
    bracket = _BRACKET.search(text)
    unit = declared(bracket[1], by) if bracket is not None else None
    if unit is not None and unit.mark is not None:
        units.rows[cell.table, cell.row] = unit
        units.declaring.add(number)
    if by.per.finds(fold(text)):
        units.prices.add((cell.table, cell.row))


def read_cell(text: Folded, by: Grammar, unit: Declared | None, *, label: bool) -> Amount | None:
    """Read a cell that is one bare number, in brackets if it is negative."""
    found = _BARE.match(text.plain)
    if found is None or (label and _YEAR.match(found[1])):
        return None
    numeral = read_digits(text.plain, found.start(1), by.lexicon.separators)
    if numeral is None or numeral.end != found.start(1) + len(found[1].rstrip()):
        return None
    lead = text.plain[: found.start(1)]
    amount = Amount(found.start(1), numeral.end, numeral)
    amount.negative = "-" in lead or "–" in lead or (found[2] is not None and "(" in lead)
    if amount.negative:
        amount.start, amount.end = len(lead) - len(lead.lstrip()), found.end()
    if unit is not None:
        amount.mark = unit.mark
        scaled = numeral.times(unit.power, numeral.end, numeral.end) if unit.power else numeral
        amount.numeral = replace(scaled, round_last=scaled.last)
    return amount
