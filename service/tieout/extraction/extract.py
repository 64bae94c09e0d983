"""Read a document: its figures, in order, each with its evidence."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from tieout.documents import Block, Document
from tieout.extraction.amounts.amount import Amount
from tieout.extraction.context.cells import Declarations, declarations, read_cell
from tieout.extraction.context.generic import means_several, open_generic
from tieout.extraction.context.inherited import with_units
from tieout.extraction.context.tallies import read_tally, tallies
from tieout.extraction.figure import Where, figure
from tieout.extraction.language.folding import Folded, fold
from tieout.extraction.language.tables import grammar
from tieout.extraction.periods.calendar import calendar
from tieout.extraction.periods.mention import nearest
from tieout.extraction.periods.period import mentions, starts
from tieout.extraction.resolve import APPOSITION, Placed, resolve
from tieout.extraction.scan import PACE_CHARS, Scan
from tieout.figures import Enough, Figure, Period, never
from tieout.lexicon import Lexicon, currency_in

_SENTENCE = re.compile(r"[.!?](?= [^a-z])|[。！？]")
_FAR = 1 << 60
_NEAR = 12
_OPENING = frozenset("([{")


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
    by, when = grammar(lexicon), calendar(lexicon)
    home = None if document.region is None else currency_in(document.region)
    same = tuple(lexicon.counts.get("same", ()))
    several = means_several(document.text, lexicon, document.region)
    tables, counting = declarations(document.blocks, by), tallies(document.blocks)
    columns: dict[tuple[int, int], Period | None] = {}
    placed: list[Placed] = []
    wheres: list[Where] = []
    periods: list[Period | None] = []
    for number, block in _paced(document, enough):
        folded = fold(block.text, spaced=lexicon.spaced)
        scan = Scan(folded, by, enough=enough)
        amounts = _amounts(scan, block, number, tables)
        if not amounts and number in counting and (count := read_tally(folded, by)) is not None:
            amounts = [count]
        heads = tables.heads(block.cell)
        if not amounts and not heads:
            continue
        where = Where(document, block, number, folded)
        ends = [found.end() for found in _SENTENCE.finditer(folded.plain)]
        places = scan.times if lexicon.spaced else starts(folded, when)
        named = list(mentions(folded, when, places, document.on))
        if heads and block.cell is not None and named:
            for column in block.cell.columns:
                columns[block.cell.table, column] = named[0].period
        floor = 0
        for amount in amounts:
            sentence = bisect_right(ends, amount.start)
            mark = "" if amount.mark_span is None else where.text(*amount.mark_span)
            if several:
                open_generic(amount, mark, lexicon)
            between = folded.plain[max(floor, amount.start - APPOSITION) : amount.start]
            floor = amount.end
            placed.append(Placed(amount, number, sentence, mark, restates=_restates(between, same)))
            wheres.append(where)
            period = nearest(named, amount.start, amount.end, _limits(ends, sentence))
            periods.append(period or _of_column(block, columns))
    choices = resolve(placed, home, lexicon.families)
    made = zip(placed, choices, wheres, periods, strict=True)
    return tuple(
        figure(number, it.amount, choice, where=where, language=lexicon.language, period=period)
        for number, (it, choice, where, period) in enumerate(made, first)
    )


def _restates(between: str, same: tuple[str, ...]) -> bool:
    """Whether a bracket or a word such as "or" leads from one amount to the next."""
    if not _OPENING.isdisjoint(between[-_NEAR:]):
        return True
    lead = between.lower().strip(" ,，、") + " "
    return any(lead.startswith(it) and not lead[len(it) : len(it) + 1].isalpha() for it in same)


def _paced(document: Document, enough: Enough) -> Iterator[tuple[int, Block]]:
    """Yield the blocks with their numbers, and ask between them every few thousand characters."""
    unasked = 0
    for number, block in enumerate(document.blocks):
        if unasked >= PACE_CHARS:
            unasked = 0
            if enough():
                return
        yield number, block
        unasked += len(block.text)


def _of_column(block: Block, columns: Mapping[tuple[int, int], Period | None]) -> Period | None:
    """Return the period that heads a cell's column."""
    return None if block.cell is None else columns.get((block.cell.table, block.cell.column))


def _amounts(scan: Scan, block: Block, number: int, tables: Declarations) -> list[Amount]:
    if block.cell is not None and block.cell.column:
        unit = tables.units.get(number)
        amount = read_cell(scan.text, scan.by, unit, label=tables.heads(block.cell))
        if amount is not None:
            return [amount]
    amounts = with_units(scan.text, scan.amounts(), scan.by)
    if number in tables.declaring:
        return [it for it in amounts if _has_digits(scan.text, it)]
    return amounts


def _has_digits(text: Folded, amount: Amount) -> bool:
    return any(map(str.isdigit, text.plain[amount.start : amount.end]))


def _limits(ends: list[int], sentence: int) -> tuple[int, int]:
    """Return where a sentence begins and ends."""
    first = ends[sentence - 1] if sentence else 0
    return first, ends[sentence] if sentence < len(ends) else _FAR
