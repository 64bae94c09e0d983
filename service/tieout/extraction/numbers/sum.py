"""Digits, ranks below the myriad, and myriads, added up as they are read."""

from dataclasses import replace
from decimal import Decimal

from tieout.extraction.numbers.numeral import EXACT, POWER_MAX, Numeral, decimal_of, shifted

_MYRIAD = 4
_TEN = 10
_ZERO = Decimal(0)


def _is_run(number: Numeral) -> bool:
    """Whether a number is a row of digit characters, such as 二三."""
    return number.spelled and number.decimals == 0 and number.value >= _TEN


class Sum:
    """Digits, ranks below the myriad, and myriads, added up as they are read."""

    def __init__(self) -> None:
        self.total = self.section = Decimal(0)
        self.number_: Numeral | None = None
        self.first: Numeral | None = None
        self.last = self.round_last = self.end = self.pieces = 0
        self.rank_at: int | None = None
        self.power = 0
        self.lowest: int | None = None
        self.estimate = False

    @property
    def closed(self) -> bool:
        """Whether a rank has just been read: a space may stand before the next ("7천 5백만")."""
        return self.number_ is None and self.rank_at is not None

    def number(self, piece: Numeral) -> bool:
        if self.number_ is not None:
            return False
        if self.lowest is not None and piece.value >= _TEN**self.lowest:
            return False
        self.number_ = piece
        self.first = self.first or piece
        self.last, self.round_last = piece.last, piece.round_last
        self.pieces += 1
        return True

    def rank(self, power: int, at: int, *, alone: bool) -> bool:
        """
        Take a rank: below the myriad it opens a place, from there on it closes a section.

        A run of digits before it is an estimate (二三十), no number.
        """
        number = self.number_
        if number is not None and _is_run(number):
            self.estimate = True
            return False
        if power < _MYRIAD:
            return self._place(power, at, alone=alone or power == 1)
        if alone and self.number_ is None and not (self.section or self.total):
            self.section, self.last, self.round_last = Decimal(1), 0, 0
        fresh = self.number_ is None and not self.section
        if fresh and not self.total:
            return False
        if self.power + power > POWER_MAX:
            return False
        if fresh:
            self.total = shifted(self.total, power)
        else:
            section = EXACT.add(self.section, self.number_.value if self.number_ else _ZERO)
            if self.lowest is not None and power >= self.lowest:
                self.total = shifted(EXACT.add(self.total, section), power)
            else:
                self.total = EXACT.add(self.total, shifted(section, power))
        if fresh:
            self.last, self.round_last = self.last + power, self.round_last + power
        else:
            self._step(power)
        self.section, self.number_ = Decimal(0), None
        self.lowest = power if self.lowest is None or not fresh else self.lowest + power
        self._mark(power, at)
        return True

    def _place(self, power: int, at: int, *, alone: bool) -> bool:
        if self.number_ is None and not alone:
            return False
        value = self.number_.value if self.number_ else Decimal(1)
        if self.number_ is None:
            self.last = self.round_last = 0
        self.section = EXACT.add(self.section, shifted(value, power))
        self._step(power)
        self.number_ = None
        self.pieces += 1
        self._mark(power, at)
        return True

    def _step(self, power: int) -> None:
        self.last, self.round_last = self.last + power, self.round_last + power

    def _mark(self, power: int, at: int) -> None:
        self.rank_at = at if self.rank_at is None else self.rank_at
        self.power = power
        self.end = at + 1

    def decimals(self, digits: str) -> bool:
        """Take the digits after a spoken point, where a whole number is being read."""
        if self.number_ is not None and self.number_.decimals:
            return False
        self.number_ = None if self.number_ is None else self.number_
        self.total = EXACT.add(self.total, decimal_of(digits, -len(digits)))
        self.last = self.round_last = -len(digits)
        return True

    def numeral(self, at: int) -> Numeral | None:
        if self.end <= at or self.estimate:
            return None
        whole = EXACT.add(self.total, self.section)
        value = EXACT.add(whole, self.number_.value if self.number_ else _ZERO)
        first = self.first
        if first is not None and self.rank_at is None:
            return first
        made = Numeral(at, self.end, value, self.last, self.round_last, spelled=True)
        if first is not None and first.start == at:
            made = replace(
                made,
                group=first.group,
                decimal=first.decimal,
                decimals=first.decimals,
                spelled=first.spelled,
                bare_end=first.end,
            )
        scale = None if self.rank_at is None else (self.rank_at, self.end)
        return replace(made, power=self.power, scale=scale)
