"""One amount from a whole string: what a caller sends as ``amount=``."""

from tieout.documents import Block, BlockKind, Document
from tieout.errors import UnreadableFigure
from tieout.extraction.amounts import Amount
from tieout.extraction.folding import fold
from tieout.extraction.grammar import grammar
from tieout.extraction.making import Where, figure
from tieout.extraction.mark import Mark
from tieout.extraction.resolve import Choice, Placed, resolve
from tieout.extraction.scan import Scan
from tieout.figures import Figure, Kind
from tieout.lexicon import Lexicon, currency_in


def read_amount(
    text: str, lexicon: Lexicon, *, currency: str | None = None, region: str | None = None
) -> Figure:
    """
    Read a whole string as one amount; a bare number is a count, or money in the currency given.

    >>> from tieout.lexicon import load
    >>> read_amount("from 1,299.50", load("en"), currency="EUR").value
    Decimal('1299.50')
    """
    home = currency or (currency_in(region) if region else None)
    folded = fold(text, spaced=lexicon.spaced)
    amounts = Scan(folded, grammar(lexicon), whole=True).amounts()
    if not amounts:
        raise UnreadableFigure("the text holds no amount")
    amount = next((it for it in amounts if it.mark is not None), amounts[0])
    if folded.plain[: amount.start].strip() == "-":
        amount.negative = True
    if amount.mark is None and currency is not None and amount.cell is None:
        amount.mark = Mark(Kind.MONEY, (currency,))
    block = Block(BlockKind.PARAGRAPH, text, ((0, 0),))
    where = Where(Document(text, (block,)), block, 0, folded)
    choice = _choice(amount, where, home, lexicon)
    return figure(1, amount, choice, where=where, language=lexicon.language)


def _choice(amount: Amount, where: Where, home: str | None, lexicon: Lexicon) -> Choice:
    written = "" if amount.mark_span is None else where.text(*amount.mark_span)
    return resolve([Placed(amount, 0, 0, written)], home, lexicon.families)[0]
