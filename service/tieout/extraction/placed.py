"""An amount in its place: block, sentence, period, and how its mark is written."""

from dataclasses import dataclass

from tieout.extraction.amounts.amount import Amount
from tieout.extraction.where import Where
from tieout.figures import Kind, Period


@dataclass(frozen=True, slots=True)
class Placed:
    """
    An amount, where it stands, its mark as written, and the period that it belongs to.

    It *restates* the amount before it where a bracket or a word such as "or" leads to it.
    """

    amount: Amount
    where: Where
    sentence: int
    written: str
    period: Period | None = None
    restates: bool = False

    @property
    def block(self) -> int:
        return self.where.number

    @property
    def sure(self) -> str | None:
        """The currency that the amount's own mark says."""
        mark = self.amount.mark
        if mark is None or mark.kind is not Kind.MONEY or not mark.sure:
            return None
        return mark.of[0]
