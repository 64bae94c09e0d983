"""The walk through one text: from digit to digit and number word to number word."""

from functools import partial

from tieout.extraction.amounts import compound, rates, shares
from tieout.extraction.amounts.amount import Amount
from tieout.extraction.amounts.full_stop import without_full_stop
from tieout.extraction.amounts.marked import read_amount_at
from tieout.extraction.amounts.signs import trailing_minus
from tieout.extraction.anchors import anchors
from tieout.extraction.context import (
    changes,
    codes,
    counted,
    denominators,
    inherited,
    nouns,
    qualifiers,
    ranges,
)
from tieout.extraction.context.judging import is_figure
from tieout.extraction.context.second import read_second
from tieout.extraction.context.word_figures import read_word_figure
from tieout.extraction.language.folding import Folded
from tieout.extraction.language.grammar import Grammar
from tieout.extraction.language.table import is_letter
from tieout.extraction.numbers.digits import past_digits
from tieout.extraction.numbers.number import read_number
from tieout.extraction.numbers.numeral import Numeral
from tieout.figures import Enough, Kind, Place, never

_ONE = frozenset("1一")
PACE_CHARS = 4_096
"""So much of a text is read before anybody asks whether it is enough: some 20 ms."""


class Scan:
    """One text and one grammar; ``floor`` is the end of what has been read."""

    def __init__(
        self, text: Folded, by: Grammar, *, whole: bool = False, enough: Enough = never
    ) -> None:
        self.text, self.by, self.whole, self.enough = text, by, whole, enough
        self.floor = 0
        self.last: Amount | None = None
        self.times: list[int] = []

    def amounts(self) -> list[Amount]:
        """
        Return every amount of the text that is a figure, in order.

        ``times`` then holds the places where a period may begin. When it is *enough*, the rest of
        the text is left unread.
        """
        found: list[Amount] = []
        skipped = codes.masked(self.text.plain)
        asked = 0
        for at in anchors(self.text, self.by, self.times, whole=self.whole):
            if at - asked >= PACE_CHARS:
                asked = at
                if self.enough():
                    break
            while skipped and skipped[0][1] <= at:
                skipped.pop(0)
            if at < self.floor or (skipped and skipped[0][0] <= at):
                continue
            amount = self._figure(at)
            if amount is not None:
                found.append(amount)
                self.last = amount
                self.floor = max(amount.end, amount.stop)
        return found

    def _figure(self, at: int) -> Amount | None:
        """Read the figure at an anchor, with all that belongs to it; step over what is none."""
        text, by = self.text, self.by
        if text.plain[at] in _ONE and self._is_denominator(at):
            return None
        if is_letter(text.plain[at]) and self._bends(at):
            return None
        written = shares.written_share(text, at, by)
        if written is not None:
            return written
        amount = read_amount_at(text, at, by, self.floor, whole=self.whole)
        if amount is None:
            self.floor = max(self.floor, past_digits(text.plain, at))
        if amount is None or amount.numeral.spelled:
            word = read_word_figure(text, at, amount, by, self.floor)
            if amount is None or (word is not None and word.end > amount.end):
                return word
        if self._is_in_a_name(amount):
            return None
        return shares.share(text, amount, by, self._number) or self._completed(
            compound.with_minor(text, amount, by)
        )

    def _bends(self, at: int) -> bool:
        """Whether a number word opens a qualifier of several words: không tới, not zero to."""
        hit = self.by.qualifier_before.after(self.text, at)
        return hit is not None and " " in self.text.plain[hit.start : hit.end]

    def _is_denominator(self, at: int) -> bool:
        """Whether 1株当たり begins here, to be stepped over; 一块 is one yuan, no piece."""
        per = self.by.per.after(self.text, at)
        mark = self.by.after.after(self.text, at + 1)
        if per is None or (mark is not None and mark.meaning.kind is Kind.MONEY):
            return False
        self.floor = per.end
        return True

    def _completed(self, amount: Amount) -> Amount | None:
        """Add what stands around an amount; step over one that is no figure."""
        text, by = self.text, self.by
        price = self._price(amount)
        if price is not None:
            return price
        inherited.older(text, amount, self.last, by)
        counted.of_index(text, amount, by)
        qualifiers.qualify(text, amount, by, self.floor)
        changes.unbound(text, amount, self.last, by)
        if amount.mark is None:
            nouns.name(text, amount, by)
            qualifiers.extend(text, amount, by, self.floor)
        second = partial(self._second, priced=amount.kind is Kind.MONEY)
        range_ = ranges.joined(text, amount, by, second)
        if range_ is None and amount.mark is None:
            nouns.carry(text, amount, self.last, by)
        if range_ is None and not (self.whole or is_figure(text, amount, by)):
            self.floor = ranges.past_ratio(text, amount, by, self._second)
            return None
        amount = range_ or amount
        denominators.denominate(text, amount, by)
        if amount.start > self.floor:
            rates.quoted(text, amount, by, self.floor)
        trailing_minus(text, amount)
        without_full_stop(text, amount)
        return amount

    def _price(self, amount: Amount) -> Amount | None:
        """Read on where an amount is the left side of a stated rate."""
        at = rates.equals(self.text, amount.end) if rates.one_unit(amount) else None
        return None if at is None else rates.rate(amount, self._second(at))

    def _is_in_a_name(self, amount: Amount) -> bool:
        """Whether the digits belong to a date, a version, a code; they are stepped over then."""
        plain, numeral = self.text.plain, amount.numeral
        if codes.exponent(plain, amount.end):
            self.floor = past_digits(plain, amount.end + 1)
            return True
        if amount.place is Place.BEFORE or self.whole:
            return False
        stop = 0 if numeral.spelled else codes.shape(plain, numeral.start)
        if stop <= numeral.end and not codes.glued_before(plain, numeral.start):
            return False
        if amount.kind is Kind.MONEY and self._follows_an_amount(numeral.start):
            return False
        self.floor = max(stop, numeral.end)
        return True

    def _follows_an_amount(self, start: int) -> bool:
        """Whether a slash alone parts a number from an amount: 3 million dollars/2.8 million €."""
        last = self.last
        if last is None or last.kind is not Kind.MONEY or last.end != start - 1:
            return False
        return self.text.plain[start - 1] == "/"

    def _second(self, at: int, *, priced: bool = False) -> Amount | None:
        return read_second(self.text, at, self.by, whole=self.whole, priced=priced)

    def _number(self, at: int) -> Numeral | None:
        return read_number(self.text, at, self.by, at)
