"""Number words added up: the arithmetic of "two hundred and five thousand"."""

from dataclasses import dataclass
from decimal import Decimal

from tieout.extraction.language.wording import Wording
from tieout.extraction.numbers.numeral import EXACT, POWER_MAX, shifted

DECIMALS_MAX = 12
_TEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 20, 100, 1000
_LAST_WHOLE = 3


@dataclass(slots=True)
class Tally:
    """
    A number in the making: groups already closed by a scale word, and the group that is open.

    Each method says whether the word fits; one that does not ends the number before it.
    """

    units_first: bool = False
    twenties: bool = False
    closed: Decimal = Decimal(0)
    group: Decimal | None = None
    last: int = 0
    round_last: int = 0
    scale: int | None = None
    fresh: bool = False

    @classmethod
    def of(cls, wording: Wording) -> "Tally":
        """Return an empty one with a language's habits."""
        return cls(wording.units_first, wording.twenties)

    @property
    def value(self) -> Decimal:
        return self.closed if self.group is None else EXACT.add(self.closed, self.group)

    def start(self, value: Decimal, last: int, round_last: int) -> "Tally":
        """Open with a number in digits, or a part such as a half."""
        self.group, self.last, self.round_last = value, last, round_last
        return self

    def add(self, number: int, *, multiplies: bool, joined: bool) -> bool:
        """Add a number word below a thousand."""
        group = self.group
        if group is None:
            if self.scale is not None and number >= 10 ** min(self.scale, _LAST_WHOLE):
                return False
            self.group = Decimal(number)
        elif multiplies and self._multiplies(group):
            self.group = group * number
        elif self._fits(int(group), number, joined=joined) and group == int(group):
            self.group = group + number
        else:
            return False
        self.last = 0
        self.round_last = len(digits := str(int(self.group))) - len(digits.rstrip("0"))
        self.fresh = False
        return True

    def _multiplies(self, group: Decimal) -> bool:
        """Whether hundreds may follow: fifteen hundred; cinquante cents is fifty of them."""
        tens = group % _TEN == 0 and group != _TEN
        return 0 < group < _HUNDRED and not tens

    def _fits(self, group: int, number: int, *, joined: bool) -> bool:
        if group == 0:
            return number < _TEN or not self.closed
        below = group % _HUNDRED
        if self.units_first and 0 < below < _TEN and _TWENTY <= number < _HUNDRED:
            return number % _TEN == 0 and joined
        if self.twenties and below in {60, 80} and _TEN <= number < _TWENTY:
            return True
        if below == 0:
            return number < _HUNDRED
        return below % _TEN == 0 and below >= _TWENTY and number < _TEN

    def multiply(self, power: int) -> bool:
        """Close the group with a scale word; after a scale word, stack the two."""
        total = self.scale is None or power > self.scale
        if self.last + power > POWER_MAX:
            return False
        if self.group is None:
            if self.scale is None or not self.fresh:
                return self._repeats(power)
            self.closed = shifted(self.closed, power)
            self.scale += power
            self.last, self.round_last = self.last + power, self.round_last + power
            return True
        if total:
            self.closed = shifted(EXACT.add(self.closed, self.group), power)
        else:
            self.closed = EXACT.add(self.closed, shifted(self.group, power))
        self.group, self.scale, self.fresh = None, power, True
        self.last, self.round_last = self.last + power, self.round_last + power
        return True

    def _repeats(self, power: int) -> bool:
        """Whether the scale of a part is but said again: three million and half a million."""
        return power == self.scale and self.last == self.scale - 1

    def part(self, part: Decimal) -> bool:
        """Add a half or a quarter of the open group, or of the last scale (a million and half)."""
        if self.group is not None:
            if self.group != int(self.group):
                return False
            self.group = EXACT.add(self.group, part)
            self.last = self.round_last = -1
        elif self.scale is not None and self.fresh:
            self.closed = EXACT.add(self.closed, shifted(part, self.scale))
            self.last = self.round_last = self.scale - 1
        else:
            return False
        self.fresh = False
        return True


@dataclass(slots=True)
class Spoken:
    """The decimals after a spoken point: "three point one four", coma mil quinientos."""

    tally: Tally
    digits: str = ""

    def add(self, number: int, *, multiplies: bool, joined: bool) -> bool:
        """Take a number word: it goes on with the one before it, or is a digit of its own."""
        if self.tally.value and self.tally.add(number, multiplies=multiplies, joined=joined):
            return True
        if len(self.digits) >= DECIMALS_MAX or (self.digits and number >= _TEN):
            return False
        self.digits = self.decimals
        self.tally.group = self.tally.scale = None
        self.tally.closed = Decimal(0)
        if number == 0:
            self.digits += "0"
            return True
        return self.tally.add(number, multiplies=multiplies, joined=joined)

    @property
    def decimals(self) -> str:
        """All the digits so far."""
        return self.digits + (format(self.tally.value, "f") if self.tally.value else "")
