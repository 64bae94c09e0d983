"""Cells of tables: bare numbers, whose unit their column, their row or their table declares."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tieout.documents import Block, BlockKind, Cell
from tieout.extraction.amounts.amount import Amount
from tieout.extraction.context.declared import Declared, declared
from tieout.extraction.context.headings import Headings, heading_rows
from tieout.extraction.language.folding import Folded, fold
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.mark import Mark
from tieout.extraction.language.table import Hit
from tieout.extraction.numbers.digits import read_digits
from tieout.figures import Kind

_BLOCKS_BEFORE = 3
_BARE = re.compile(
    r"[(\s]{0,8}[-–+]?\s?([0-9][0-9.,' ]{0,40})\s?(\))?"
    r"(?:[*†‡§#¹²³⁴-⁹]{0,3}| ?\[[0-9a-z]{1,2}\]| ?\((?:[0-9]|[a-z])\))$"
)
_BRACKET = re.compile(r"[(\[（]([^()\[\]（）]{1,30})[)\]）]\s{0,4}$")
_TIMES = frozenset({"year", "quarter", "month", "week", "day", "hour"})
_YEAR = re.compile(r"(?:19|20)[0-9]{2}$")


@dataclass(frozen=True, slots=True)
class _Units:
    """What the tables of a document declare, by table, by column and by row."""

    tables: dict[int, Declared | None] = field(default_factory=dict)
    columns: dict[tuple[int, int], Declared | None] = field(default_factory=dict)
    rows: dict[tuple[int, int], Declared | None] = field(default_factory=dict)
    prices: dict[tuple[int, int], str] = field(default_factory=dict)
    declaring: set[int] = field(default_factory=set)
    signs: Mapping[int, Mark] = field(default_factory=dict)

    def declare(self, table: int, unit: Declared) -> None:
        """Note what a whole table is in; the mark of a first or last row is that of all of it."""
        mark = unit.mark or (self.signs.get(table) if unit.power else None)
        self.tables[table] = Declared(mark, unit.power)

    def of(self, cell: Cell) -> Declared | None:
        """
        Return a number's unit: its row's, or its column's together with its table's.

        A column of percentages is one in every row: what prices changed by, too.
        """
        table, column = self.tables.get(cell.table), self.columns.get((cell.table, cell.column))
        if column is not None and column.mark is not None and column.mark.kind is Kind.PERCENT:
            return column
        unit = self.rows.get((cell.table, cell.row)) or (column.over(table) if column else table)
        per = self.prices.get((cell.table, cell.row))
        return unit if per is None else Declared(unit.mark if unit else None, 0, per)


@dataclass(frozen=True, slots=True)
class Declarations:
    """
    What the tables of a document declare, by number of the block of each cell.

    ``declaring`` are the blocks that say so: their scale words are no figures ("百万円").
    ``headings`` are the rows, by table, that head the columns.
    """

    units: Mapping[int, Declared]
    declaring: Collection[int]
    headings: Headings

    def heads(self, cell: Cell | None) -> bool:
        return cell is not None and self.headings.get(cell.table, 1) > cell.row


def declarations(blocks: Sequence[Block], by: Grammar) -> Declarations:
    """Read the captions, headings and labels of all tables."""
    headings = heading_rows(blocks, by)
    units, found = _Units(signs=_signs(blocks, by)), dict[int, Declared]()
    for number, block in enumerate(blocks):
        cell = block.cell
        if cell is None:
            continue
        if cell.table not in units.tables:
            _read_above(units, cell, blocks[max(number - _BLOCKS_BEFORE, 0) : number], number, by)
        if cell.row < headings.get(cell.table, 1):
            _read_heading(units, cell, number, declared(block.text, by, heading=True))
        elif cell.column == 0:
            _read_label(units, cell, number, block.text, by)
        unit = units.of(cell)
        if unit is not None and cell.row > 0:
            found[number] = unit
    return Declarations(found, units.declaring, headings)


def _signs(blocks: Sequence[Block], by: Grammar) -> dict[int, Mark]:
    """Return the sign before some cells of a table, where it is one: "$ 512,300", "421,900"."""
    found: dict[int, Mark] = {}
    for block in blocks:
        cell = block.cell
        if cell is None or not (cell.row and cell.column) or cell.table in found:
            continue
        hit = _sign(fold(block.text), by)
        if hit is not None:
            found[cell.table] = hit.meaning
    return found


def _sign(text: Folded, by: Grammar) -> Hit[Mark] | None:
    """Return the sign that a cell begins with, whether a bracket opens before it or not."""
    at = len(text.plain) - len(text.plain.lstrip("( "))
    hit = by.before.after(text, at)
    if hit is None or hit.meaning.kind is not Kind.MONEY or hit.meaning.power:
        return None
    return hit if not text.plain[hit.end - 1].isalpha() else None


def _read_above(
    units: _Units, cell: Cell, blocks: Sequence[Block], number: int, by: Grammar
) -> None:
    units.tables[cell.table] = None
    for back, block in enumerate(reversed(blocks), 1):
        if block.kind is BlockKind.CELL:
            return
        found = declared(block.text, by)
        if found is not None:
            units.declare(cell.table, found)
            units.declaring.add(number - back)
            return


def _read_heading(units: _Units, cell: Cell, number: int, unit: Declared | None) -> None:
    """Note what a heading declares for the columns below it, with what stands above."""
    if unit is None:
        return
    for column in cell.columns:
        above = units.columns.get((cell.table, column))
        units.columns[cell.table, column] = unit.over(above)
    units.declaring.add(number)
    if cell.column == 0:
        units.declare(cell.table, unit)


def _read_label(units: _Units, cell: Cell, number: int, text: str, by: Grammar) -> None:
    """A row's label declares in brackets, at its end: "Sales ($m)"; or says that it is a price."""
    bracket = _BRACKET.search(text)
    unit = declared(bracket[1], by) if bracket is not None else None
    if unit is not None and unit.mark is not None:
        units.rows[cell.table, cell.row] = unit
        units.declaring.add(number)
    per = by.per.within(fold(text))
    if per is not None and per.meaning not in _TIMES:
        units.prices[cell.table, cell.row] = per.meaning


def read_cell(text: Folded, by: Grammar, unit: Declared | None, *, label: bool) -> Amount | None:
    """
    Read a cell that is one number, in brackets if it is negative.

    A sign may stand before it where the table declares a scale: "$1,248.6" of "(in millions)".
    """
    sign = _sign(text, by) if unit is not None and (unit.power or unit.per) else None
    plain = text.plain
    if sign is not None:
        plain = plain[: sign.start] + " " * (sign.end - sign.start) + plain[sign.end :]
    found = _BARE.match(plain)
    if found is None or (label and _YEAR.match(found[1])):
        return None
    numeral = read_digits(text.plain, found.start(1), by.lexicon.separators)
    if numeral is None or numeral.end != found.start(1) + len(found[1].rstrip()):
        return None
    lead = plain[: found.start(1)]
    amount = Amount(found.start(1), numeral.end, numeral)
    amount.negative = "-" in lead or "–" in lead or "(" in lead
    if amount.negative:
        amount.start, amount.end = len(lead) - len(lead.lstrip()), found.end()
    if sign is not None:
        amount.start = min(amount.start, sign.start)
    if unit is not None:
        amount.per = unit.per
        amount.mark = unit.mark or (sign.meaning if sign is not None else None)
        scaled = numeral.times(unit.power, numeral.end, numeral.end) if unit.power else numeral
        amount.numeral = replace(scaled, round_last=scaled.last)
    return amount
