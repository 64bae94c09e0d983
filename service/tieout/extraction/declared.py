"""Units that a table declares once for all its cells: "(in RMB millions)", "US$'000"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tieout.documents import Block, BlockKind
from tieout.extraction.amounts import Amount
from tieout.extraction.digits import read_digits
from tieout.extraction.folding import Folded, fold
from tieout.extraction.grammar import Grammar
from tieout.extraction.mark import Mark
from tieout.figures import Kind

_CHARS_MAX = 200
_BLOCKS_BEFORE = 3
_TOKEN = re.compile(r"[^\s(),;:/]+")
_THOUSANDS = re.compile(r"['´`]? ?000(?:s|'s)?(?![0-9])")
_BARE = re.compile(r"[(\s]{0,2}[-–+]?\s?([0-9][0-9.,' ]{0,40})\s?(\))?[*†]{0,2}$")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}$")


@dataclass(frozen=True, slots=True)
class Declared:
    """A currency, or none, and a power of ten for every bare number beside or below."""

    mark: Mark | None
    power: int

    def over(self, other: "Declared | None") -> "Declared":
        """Return what a column says together with its table."""
        if other is None:
            return self
        return Declared(self.mark or other.mark, self.power or other.power)


def declared(text: str, by: Grammar) -> Declared | None:
    """
    Read a declaration of units, in a caption, a heading or a line above a table.

    It must say a scale, stand behind a word such as "in", or be nothing but the mark of a currency;
    a text with figures of its own is none.
    """
    if len(text) > _CHARS_MAX:
        return None
    folded = fold(text)
    mark, power, at, alone = None, 0, 0, False
    while at < len(folded.plain):
        hit = by.before.after(folded, at)
        scale = by.scale_before.after(folded, at)
        thousands = _THOUSANDS.match(folded.plain, at)
        if hit is not None and hit.meaning.kind is Kind.MONEY and _starts(folded, at):
            power, alone = power or hit.meaning.power, _is_alone(folded.plain, at, hit.end)
            mark, at = mark or replace(hit.meaning, power=0), hit.end
        elif scale is not None and scale.end - at > 1 and _starts(folded, at):
            power, at = power + scale.meaning, scale.end
        elif thousands is not None and mark is not None:
            power, at = 3, thousands.end()
        else:
            at += 1
    if not power and (mark is None or not (alone or _says_in(folded, by))):
        return None
    return Declared(mark, power)


def _is_alone(plain: str, start: int, end: int) -> bool:
    """Whether all of a text, or of a bracket in it, is this mark: "Price ($)"."""
    before, behind = plain[:start].rstrip(), plain[end:].lstrip()
    return (before[-1:], behind[:1]) in {("", ""), ("(", ")"), ("[", "]")}


def _starts(folded: Folded, at: int) -> bool:
    return at == 0 or not folded.plain[at - 1].isalnum()


def _says_in(folded: Folded, by: Grammar) -> bool:
    words = {word.lower() for word in _TOKEN.findall(folded.plain)}
    return any(set(phrase.lower().split()) <= words for phrase in by.lexicon.declared.get("in", ()))


def of_tables(blocks: Sequence[Block], by: Grammar) -> dict[int, Declared]:
    """Return, by number of the block, what is declared for each cell of a table."""
    tables: dict[int, Declared | None] = {}
    columns: dict[tuple[int, int], Declared | None] = {}
    labels: dict[tuple[int, int], str] = {}
    found: dict[int, Declared] = {}
    for number, block in enumerate(blocks):
        cell = block.cell
        if cell is None:
            continue
        if cell.table not in tables:
            tables[cell.table] = _above(blocks, number, by)
        if cell.row == 0:
            here = declared(block.text, by)
            columns[cell.table, cell.column] = here
            if cell.column == 0:
                tables[cell.table] = here or tables[cell.table]
        if cell.column == 0:
            labels[cell.table, cell.row] = block.text
        column, table = columns.get((cell.table, cell.column)), tables[cell.table]
        unit = column.over(table) if column is not None else table
        if unit is not None and cell.row > 0:
            per = by.per.finds(fold(labels.get((cell.table, cell.row), "")))
            found[number] = Declared(unit.mark, 0) if per else unit
    return found


def _above(blocks: Sequence[Block], number: int, by: Grammar) -> Declared | None:
    for block in reversed(blocks[max(number - _BLOCKS_BEFORE, 0) : number]):
        if block.kind is BlockKind.CELL:
            return None
        found = declared(block.text, by)
        if found is not None:
            return found
    return None


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
