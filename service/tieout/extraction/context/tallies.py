"""Lists that count: "Smith: 1,204", "Jones: 986", a name and a bare number in every item."""

import re
from collections.abc import Sequence
from itertools import groupby

from tieout.documents import Block, BlockKind
from tieout.extraction.amounts.amount import Amount
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.numbers.digits import read_digits

ITEMS_MIN = 3
CHARS_MAX = 120
_ITEM = re.compile(
    r"[^0-9:：]{1,80}[:：–—=-]\s{0,3}([0-9][0-9.,' \u00a0\u2009\u202f]{0,30})\s{0,3}\Z"
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\s*\Z")


def tallies(blocks: Sequence[Block]) -> set[int]:
    """Return the items of lists in which each is a name and a number, by their blocks' numbers."""
    found: set[int] = set()
    numbered = enumerate(blocks)
    for kind, run in groupby(numbered, key=lambda it: it[1].kind):
        items = list(run) if kind is BlockKind.ITEM else []
        if len(items) >= ITEMS_MIN and all(_counts(it) for _, it in items):
            found.update(number for number, _ in items)
    return found


def _counts(block: Block) -> bool:
    found = _ITEM.fullmatch(block.text) if len(block.text) <= CHARS_MAX else None
    return found is not None and _YEAR.match(found[1]) is None


def read_tally(text: Folded, by: Grammar) -> Amount | None:
    """Read the number of an item that is nothing but a name and a number."""
    found = _ITEM.fullmatch(text.plain)
    if found is None:
        return None
    numeral = read_digits(text.plain, found.start(1), by.lexicon.separators)
    if numeral is None or numeral.end != found.start(1) + len(found[1].rstrip()):
        return None
    return Amount(found.start(1), numeral.end, numeral)
