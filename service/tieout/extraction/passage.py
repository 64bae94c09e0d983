"""One block as it is read: its sentences, its amounts, the periods that it names."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.periods.mention import Mention, nearest
from tieout.extraction.placed import Placed
from tieout.extraction.resolve import APPOSITION
from tieout.extraction.where import Where
from tieout.figures import Period

_SENTENCE = re.compile(r"[.!?](?= [^a-z])|[。！？]")
_FAR = 1 << 60
_NEAR = 12
_OPENING = frozenset("([{")


class Passage:
    """
    A block's text with the periods named in it; ``usual`` is that of a figure without any.

    *same* are the words that lead from one amount to another that says the same.
    """

    def __init__(
        self, where: Where, named: list[Mention], usual: Period | None, same: tuple[str, ...]
    ) -> None:
        self.where, self.named, self.usual, self.same = where, named, usual, same
        self.ends = [found.end() for found in _SENTENCE.finditer(where.folded.plain)]

    def placed(self, amounts: Sequence[Amount]) -> Iterator[Placed]:
        """Put every amount into its place, in the order of the text."""
        floor = 0
        for amount in amounts:
            sentence = bisect_right(self.ends, amount.start)
            span = amount.mark_span
            yield Placed(
                amount,
                self.where,
                sentence,
                "" if span is None else self.where.text(*span),
                self._period(amount, sentence) or self.usual,
                self._restates(floor, amount.start),
            )
            floor = amount.end

    def _period(self, amount: Amount, sentence: int) -> Period | None:
        """Return the period that the amount's own sentence names for it."""
        first = self.ends[sentence - 1] if sentence else 0
        end = self.ends[sentence] if sentence < len(self.ends) else _FAR
        return nearest(self.named, amount.start, amount.end, (first, end))

    def _restates(self, floor: int, start: int) -> bool:
        """Whether a bracket or a word such as "or" leads from the amount before to this one."""
        between = self.where.folded.low[max(floor, start - APPOSITION) : start]
        if not _OPENING.isdisjoint(between[-_NEAR:]):
            return True
        lead = between.strip(" ,，、") + " "
        if not lead.startswith(self.same):
            return False
        words = (it for it in self.same if lead.startswith(it))
        return any(not lead[len(it) : len(it) + 1].isalpha() for it in words)
