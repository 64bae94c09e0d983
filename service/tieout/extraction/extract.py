"""Read a document: its figures, in order, each with its evidence."""

from collections.abc import Iterator

from tieout.documents import Block, Document
from tieout.extraction.amounts.amount import Amount
from tieout.extraction.context.cells import declarations, read_cell
from tieout.extraction.context.generic import means_several, opened
from tieout.extraction.context.inherited import with_units
from tieout.extraction.context.tallies import read_tally, tallies
from tieout.extraction.figure import figure
from tieout.extraction.language.folding import Folded, fold
from tieout.extraction.language.tables import grammar
from tieout.extraction.passage import Passage
from tieout.extraction.periods.calendar import calendar
from tieout.extraction.periods.mention import Mention
from tieout.extraction.periods.period import mentions, starts
from tieout.extraction.placed import Placed
from tieout.extraction.resolve import resolve
from tieout.extraction.scan import PACE_CHARS, Scan
from tieout.extraction.where import Where
from tieout.figures import Enough, Figure, Period, never
from tieout.lexicon import Lexicon, currency_in


def extract(
    document: Document, lexicon: Lexicon, *, first: int = 1, enough: Enough = never
) -> tuple[Figure, ...]:
    """
    Return every figure that a document states; ids are f1, f2 … in the order of the text.

    Behind other documents, they are counted on from the *first* number that is free.

    When it is *enough*, which is asked every few thousand characters, the rest is left unread.

    >>> from tieout.documents import Block, BlockKind
    >>> from tieout.lexicon import load
    >>> text = "It paid roughly US$1.2-1.5bn, or 2.3% of sales."
    >>> block = Block(BlockKind.PARAGRAPH, text, ((0, 0),))
    >>> [figure.text for figure in extract(Document(text, (block,)), load("en"))]
    ['US$1.2-1.5bn', '2.3%']
    """
    placed = list(_Reader(document, lexicon, enough).placed())
    home = None if document.region is None else currency_in(document.region)
    choices = resolve(placed, home, lexicon.families)
    made = enumerate(zip(placed, choices, strict=True), first)
    return tuple(figure(number, it, choice, lexicon.language) for number, (it, choice) in made)


class _Reader:
    """Reads block after block, with what the document's tables and lists say of their numbers."""

    def __init__(self, document: Document, lexicon: Lexicon, enough: Enough) -> None:
        self.document, self.lexicon, self.enough = document, lexicon, enough
        self.by, self.when = grammar(lexicon), calendar(lexicon)
        self.several = means_several(document.text, lexicon, document.region)
        self.tables = declarations(document.blocks, self.by)
        self.counting = tallies(document.blocks)
        self.same = tuple(lexicon.counts.get("same", ()))
        self.columns: dict[tuple[int, int], Period | None] = {}

    def placed(self) -> Iterator[Placed]:
        """Yield every amount in its place, until it is enough."""
        unasked = 0
        for number, block in enumerate(self.document.blocks):
            if unasked >= PACE_CHARS:
                unasked = 0
                if self.enough():
                    return
            yield from self._read(number, block)
            unasked += len(block.text)

    def _read(self, number: int, block: Block) -> Iterator[Placed]:
        folded = fold(block.text, spaced=self.lexicon.spaced)
        scan = Scan(folded, self.by, enough=self.enough)
        amounts = self._amounts(scan, number, block)
        heads = self.tables.heads(block.cell)
        if not amounts and not heads:
            return
        named = self._periods(scan)
        if heads:
            self._note(block, named)
        where = Where(self.document, block, number, folded)
        passage = Passage(where, named, self._of_column(block), self.same)
        for placed in passage.placed(amounts):
            yield opened(placed, self.lexicon) if self.several else placed

    def _amounts(self, scan: Scan, number: int, block: Block) -> list[Amount]:
        """Read a cell, an item that counts, or what is written in sentences."""
        if block.cell is not None and block.cell.column:
            unit = self.tables.units.get(number)
            cell = read_cell(scan.text, self.by, unit, label=self.tables.heads(block.cell))
            if cell is not None:
                return [cell]
        amounts = with_units(scan.text, scan.amounts(), self.by)
        if number in self.tables.declaring:
            amounts = [it for it in amounts if _has_digits(scan.text, it)]
        if not amounts and number in self.counting:
            count = read_tally(scan.text, self.by)
            return [] if count is None else [count]
        return amounts

    def _periods(self, scan: Scan) -> list[Mention]:
        places = scan.times if self.lexicon.spaced else starts(scan.text, self.when)
        return list(mentions(scan.text, self.when, places, self.document.on))

    def _note(self, block: Block, named: list[Mention]) -> None:
        """Keep the period that heads a column."""
        if block.cell is not None and named:
            for column in block.cell.columns:
                self.columns[block.cell.table, column] = named[0].period

    def _of_column(self, block: Block) -> Period | None:
        """Return the period that heads a cell's column."""
        return (
            None if block.cell is None else self.columns.get((block.cell.table, block.cell.column))
        )


def _has_digits(text: Folded, amount: Amount) -> bool:
    return any(map(str.isdigit, text.plain[amount.start : amount.end]))
