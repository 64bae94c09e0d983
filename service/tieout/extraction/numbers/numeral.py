"""A number as written, before anything is known of what it counts."""

from dataclasses import dataclass
from decimal import Context, Decimal

DIGITS_MAX = 40
POWER_MAX = 36
EXACT = Context(prec=2 * (DIGITS_MAX + POWER_MAX))


@dataclass(slots=True)
class Numeral:
    """
    A number at [*start*, *end*) of a folded text: *value*, and how finely it is written.

    ``last`` is the power of ten of the last written place, ``round_last`` that of the last place
    that is not a trailing zero. ``other`` is the value under the other reading of an ambiguous
    separator ("1.234"). ``foreign`` marks separators that the language would not use so.
    ``power`` is the power of ten that scale words brought in; ``scale`` is where they stand;
    ``bare_end`` is where the digits before them end. Not frozen, for speed; nobody changes one that
    was handed out.
    """

    start: int
    end: int
    value: Decimal
    last: int
    round_last: int
    group: str = ""
    decimal: str = ""
    decimals: int = 0
    spelled: bool = False
    foreign: bool = False
    other: Decimal | None = None
    power: int = 0
    scale: tuple[int, int] | None = None
    bare_end: int = 0

    @property
    def scaled(self) -> bool:
        return self.scale is not None

    def copied(self) -> "Numeral":
        return Numeral(
            self.start,
            self.end,
            self.value,
            self.last,
            self.round_last,
            self.group,
            self.decimal,
            self.decimals,
            self.spelled,
            self.foreign,
            self.other,
            self.power,
            self.scale,
            self.bare_end,
        )

    def regrouped(self) -> "Numeral":
        """Return the number under the other reading of its separator, the first kept beside it."""
        whole = self.value if self.other is None else self.other
        made = self.copied()
        made.value, made.other = whole, self.value
        made.last, made.round_last = 0, trailing_zeros(str(whole))
        made.group, made.decimal, made.decimals = self.decimal, "", 0
        return made

    def times(self, power: int, start: int, end: int) -> "Numeral":
        """Return the number times a power of ten that the word at [*start*, *end*) says."""
        made = self.copied()
        made.value, made.other = shifted(self.value, power), None
        made.last += power
        made.round_last += power
        made.power += power
        made.scale = (start, end)
        return made


def decimal_of(digits: str, power: int) -> Decimal:
    """
    Return digits times a power of ten, exactly, whatever the context's precision.

    >>> decimal_of("125", -2)
    Decimal('1.25')
    """
    return Decimal(f"{digits}E{power}")


def shifted(value: Decimal, power: int) -> Decimal:
    """Return a value times a power of ten, exactly."""
    if power == 0:
        return value
    sign, digits, exponent = value.as_tuple()
    return Decimal((sign, digits, int(exponent) + power))


def trailing_zeros(digits: str) -> int:
    """
    Return how many zeros end the digits of a whole number; zero itself has none.

    >>> trailing_zeros("1500")
    2
    """
    return len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0
