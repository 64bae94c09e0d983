"""Read a document: its figures, in order, each with its evidence."""

import re
from bisect import bisect_right

from tieout.documents import Document
from tieout.extraction.folding import fold
from tieout.extraction.grammar import grammar
from tieout.extraction.making import Where, figure
from tieout.extraction.resolve import Placed, resolve
from tieout.extraction.scan import Scan
from tieout.figures import Figure
from tieout.lexicon import Lexicon

_SENTENCE = re.compile(r"[.!?](?= [^a-z])|[。！？]")


def extract(document: Document, lexicon: Lexicon) -> tuple[Figure, ...]:
    """
    Return every figure that a document states; ids are f1, f2 … in the order of the text.

    >>> from tieout.documents import Block, BlockKind
    >>> from tieout.lexicon import load
    >>> text = "It paid roughly US$1.2-1.5bn, or 2.3% of sales."
    >>> block = Block(BlockKind.PARAGRAPH, text, ((0, 0),))
    >>> [figure.text for figure in extract(Document(text, (block,)), load("en"))]
    ['US$1.2-1.5bn', '2.3%']
    """
    by = grammar(lexicon)
    placed: list[Placed] = []
    wheres: list[Where] = []
    for number, block in enumerate(document.blocks):
        folded = fold(block.text)
        where = Where(document, block, number, folded)
        ends: list[int] | None = None
        for amount in Scan(folded, by).amounts():
            if ends is None:
                ends = [found.end() for found in _SENTENCE.finditer(folded.plain)]
            mark = "" if amount.mark_span is None else where.text(*amount.mark_span)
            placed.append(Placed(amount, number, bisect_right(ends, amount.start), mark))
            wheres.append(where)
    choices = resolve(placed, None)
    return tuple(
        figure(number, it.amount, choice, where=where, language=lexicon.language)
        for number, (it, choice, where) in enumerate(zip(placed, choices, wheres, strict=True), 1)
    )
