"""The walk through one text: from digit to digit and number word to number word."""

import re
from functools import lru_cache

from tieout.extraction import around, bare, compound, fractions, ranges, stated
from tieout.extraction.amounts import Amount, part_of_unit, read_amount_around, trailing_minus
from tieout.extraction.characters import read_characters
from tieout.extraction.digits import leading_point, past_digits, read_digits, read_fraction
from tieout.extraction.folding import Folded
from tieout.extraction.grammar import Grammar
from tieout.extraction.numeral import Numeral
from tieout.extraction.words import read_words, with_scale
from tieout.figures import Kind, Place

_SMALL = 2
_ONE = frozenset("1一")
_YEAR_DIGITS = 4
_ABBREVIATION = 2


@lru_cache(maxsize=64)
def _anchors(by: Grammar) -> re.Pattern[str]:
    if by.lexicon.spaced:
        return re.compile(r"[0-9]++|[^\W\d_]++|[½¼¾]")
    return re.compile(f"[0-9]++|[{re.escape(by.first_characters)}]|[½¼¾]")


def _has_prefix(word: str, starters: frozenset[str]) -> bool:
    """Whether a word of a language that glues numbers may begin with one."""
    return word[:4] in starters or word[:3] in starters or word[:2] in starters


class Scan:
    """One text and one grammar; ``floor`` is the end of what has been read."""

    def __init__(self, text: Folded, by: Grammar, *, whole: bool = False) -> None:
        self.text, self.by, self.whole = text, by, whole
        self.floor = 0
        self.times: list[int] = []

    def amounts(self) -> list[Amount]:
        """
        Return every amount of the text that is a figure, in order.

        ``times`` then holds the places where a period may begin.
        """
        by, skipped = self.by, bare.masked(self.text.plain)
        found: list[Amount] = []
        spaced, glued, opening = by.lexicon.spaced, by.lexicon.glued, by.opening
        for anchor in _anchors(by).finditer(self.text.low):
            word = anchor[0]
            if word[0] <= "9":
                if len(word) <= _YEAR_DIGITS:
                    self.times.append(anchor.start())
            elif word not in opening and spaced and not (glued and _has_prefix(word, by.starters)):
                continue
            elif word in by.times:
                self.times.append(anchor.start())
                if word not in by.starters:
                    continue
            at = anchor.start()
            if at < self.floor:
                continue
            while skipped and skipped[0][1] <= at:
                skipped.pop(0)
            if skipped and skipped[0][0] <= at:
                continue
            amount = self._figure(at)
            if amount is not None:
                found.append(amount)
                self.floor = amount.end
        return found

    def _figure(self, at: int) -> Amount | None:
        """Read the figure at an anchor, with all that belongs to it; step over what is none."""
        text, by = self.text, self.by
        if text.plain[at] in _ONE and (per := by.per.after(text, at)) is not None:
            self.floor = per.end
            return None
        amount = self._amount(at, self.floor)
        if amount is None or amount.numeral.spelled:
            cell = self._cell(at)
            if amount is None or (cell is not None and cell.end > amount.end):
                return cell
        if amount.place is not Place.BEFORE and not self.whole and self._is_in_a_name(amount):
            return None
        share = fractions.share(text, amount, by, self._numeral)
        if share is not None:
            return share
        amount = compound.with_minor(text, amount, by)
        if stated.one_unit(amount):
            price_at = stated.equals(text, amount.end)
            price = None if price_at is None else stated.rate(amount, self._second(price_at))
            if price is not None:
                return price
        around.qualify(text, amount, by, self.floor)
        if amount.mark is None:
            around.name(text, amount, by)
            around.extend(text, amount, by, self.floor)
        range_ = ranges.joined(text, amount, by, self._second)
        if range_ is not None:
            amount = range_
        elif not self._counts(amount):
            self.floor = amount.numeral.end
            return None
        around.denominate(text, amount, by)
        trailing_minus(text, amount)
        return amount

    def _is_in_a_name(self, amount: Amount) -> bool:
        """Whether the digits belong to a date, a version, a code; they are stepped over then."""
        plain, numeral = self.text.plain, amount.numeral
        stop = 0 if numeral.spelled else bare.shape(plain, numeral.start)
        if stop <= numeral.end and not bare.glued_before(plain, numeral.start):
            return False
        self.floor = max(stop, numeral.end)
        return True

    def _second(self, at: int) -> Amount | None:
        """Read the other end of a range, which may begin with its mark."""
        text, by = self.text, self.by
        plain = text.plain
        begin = at
        if not "0" <= plain[at : at + 1] <= "9":
            hit = by.before.after(text, at)
            if hit is not None:
                begin = hit.end + (plain[hit.end : hit.end + 1] == " ")
        amount = self._amount(begin, at)
        if amount is None or amount.start > at:
            return None
        if amount.mark is None:
            if around.letter_follows(plain, amount.end) or bare.shape(plain, amount.numeral.start):
                return None
            around.name(text, amount, by)
        return compound.with_minor(text, amount, by)

    def _amount(self, at: int, floor: int) -> Amount | None:
        numeral = self._numeral(at, floor)
        if numeral is None:
            self.floor = max(self.floor, past_digits(self.text.plain, at))
            return None
        scaled = numeral
        if not numeral.spelled or self.by.characters is not None:
            scaled = with_scale(self.text, numeral, self.by.wording)
        amount = read_amount_around(self.text, scaled, self.by, floor)
        if amount is not None and amount.mark is None and self._is_letter(scaled):
            return read_amount_around(self.text, numeral, self.by, floor)
        return amount

    def _is_letter(self, numeral: Numeral) -> bool:
        """Whether the scale is one or two letters that mean it only beside a currency."""
        if numeral.scale is None:
            return False
        start, end = numeral.scale
        letters = self.text.plain[start:end]
        if not letters.isascii() or end - start > _ABBREVIATION:
            return False
        return letters not in {"bn", "mn", "tn", "cr", "Cr", "K", "k", "M", "B"} or (
            len(letters) == 1 and (start > numeral.bare_end)
        )

    def _is_one_letter(self, numeral: Numeral) -> bool:
        """Whether the scale is a single letter (120k subscribers, but 221B Baker Street)."""
        scale = numeral.scale
        return (
            scale is not None and scale[1] - scale[0] == 1 and self.text.plain[scale[0]].isascii()
        )

    def _numeral(self, at: int, floor: int) -> Numeral | None:
        text, by = self.text, self.by
        plain = text.plain
        char = plain[at : at + 1]
        if by.characters is not None and (
            "0" <= char <= "9" or char in by.characters.numerals or char in by.characters.ranks
        ):
            if "0" <= char <= "9" and (part := read_fraction(plain, at)) is not None:
                return part
            return read_characters(text, at, by.characters)
        if "0" <= char <= "9":
            return self._digits(at, floor)
        return read_words(text, at, by.wording)

    def _digits(self, at: int, floor: int) -> Numeral | None:
        plain, separators = self.text.plain, self.by.lexicon.separators
        if at > floor and (plain[at - 1] == "." or plain[at - 1] in separators.decimal):
            before = plain[at - 2] if at > 1 else " "
            if not (before.isalnum() or before in ".,"):
                return leading_point(plain, at)
        return read_fraction(plain, at) or read_digits(plain, at, separators)

    def _counts(self, amount: Amount) -> bool:
        """Whether an amount without range is a figure, and no name, order, date or pronoun."""
        numeral, text = amount.numeral, self.text
        if self.whole:
            return True
        if amount.mark is not None:
            return not (self._is_vague(amount) or self._is_odd_multiple(amount))
        if around.letter_follows(text.plain, numeral.end) or numeral.foreign:
            return False
        if not numeral.value or (numeral.spelled and numeral.value < _SMALL and not numeral.scaled):
            return False
        if bare.is_name(text, amount, self.by) or bare.is_code(text.plain, amount):
            return False
        if self._is_one_letter(numeral):
            return amount.noun is not None and amount.noun[0].islower()
        return bool(amount.noun or numeral.scaled or numeral.group or amount.qualifier)

    def _is_vague(self, amount: Amount) -> bool:
        """Whether a word before it makes it an estimate (数十億, several hundred) or a minute."""
        text, by, start = self.text, self.by, amount.numeral.start
        spaced = start > 0 and text.plain[start - 1] == " "
        if amount.mark is not None and amount.mark.minor and by.clock_after.before(text, start):
            return True
        return amount.numeral.spelled and by.vague.before(text, start - spaced) is not None

    def _is_odd_multiple(self, amount: Amount) -> bool:
        """Whether "x" or "times" follows what is no factor: "one times", "4x4"."""
        numeral = amount.numeral
        if amount.kind is not Kind.MULTIPLE:
            return False
        following = self.text.plain[amount.end : amount.end + 1]
        return (following.isascii() and following.isalnum()) or (
            numeral.spelled and numeral.value < _SMALL
        )

    def _cell(self, at: int) -> Amount | None:
        """Read a word that is a figure by itself."""
        amount = part_of_unit(self.text, at, self.by)
        if amount is None:
            hit = self.by.cells.after(self.text, at)
            if hit is None:
                return compound.one_of(self.text, at, self.by)
            numeral = Numeral(hit.start, hit.end, hit.meaning.value, 0, 0, spelled=True)
            amount = Amount(hit.start, hit.end, numeral, cell=hit.meaning)
        around.qualify(self.text, amount, self.by, self.floor)
        return amount
