"""One currency as one source prints it: days and values, packed and unpacked without loss."""

import lzma
import re
import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate
from operator import sub

PUBLISHED = re.compile(r"(?=[0-9.]{1,19}$)(0|[1-9][0-9]{0,17})([.][0-9]{1,18})?")
"""Plain digits, at most 18 of them, without a zero that would be lost."""

DAY_ZERO = date(1970, 1, 1).toordinal()
"""Days are counted from 1970-01-01, so that two bytes reach to 2149."""


def number_of(day: date) -> int:
    return day.toordinal() - DAY_ZERO


def day_of(number: int) -> date:
    return date.fromordinal(number + DAY_ZERO)


@dataclass(frozen=True, slots=True)
class Column:
    """
    The prints of one code by one source, oldest first.

    A value is its digits without the point (``mantissas``) and how many of them follow the point
    (``places``): "0.9420" is 9420 and 4. So every print comes back exactly as it was published,
    trailing zeros included.
    """

    days: "array[int]"
    mantissas: "array[int]"
    places: bytes

    @classmethod
    def of(cls, prints: Sequence[tuple[date, str]]) -> "Column":
        """Read published values; a value that is not plain decimal digits raises ValueError."""
        read = [_read(value) for _, value in prints]
        days = array("H", (number_of(day) for day, _ in prints))
        return cls(days, array("q", (m for m, _ in read)), bytes(p for _, p in read))

    def __len__(self) -> int:
        return len(self.days)

    def text(self, at: int) -> str:
        """
        Return a value as it was published.

        >>> Column.of([(date(1998, 12, 22), "0.9420")]).text(0)
        '0.9420'
        """
        digits = str(self.mantissas[at]).rjust(self.places[at] + 1, "0")
        point = len(digits) - self.places[at]
        return f"{digits[:point]}.{digits[point:]}" if self.places[at] else digits

    def value(self, at: int) -> Decimal:
        return Decimal(self.mantissas[at]).scaleb(-self.places[at])

    def prints(self) -> Iterator[tuple[date, Decimal]]:
        """Yield every print, oldest first."""
        for at, day in enumerate(self.days):
            yield day_of(day), self.value(at)

    def as_of(self, day: int) -> int:
        """Return the index of the last print on or before a day; -1 where there is none."""
        return bisect_right(self.days, day) - 1


def _read(value: str) -> tuple[int, int]:
    if PUBLISHED.fullmatch(value) is None:
        raise ValueError(f"not a published value: {value!r}")
    whole, _, part = value.partition(".")
    return int(whole + part), len(part)


def pack(column: Column, calendar: Sequence[int]) -> bytes:
    """
    Squeeze a column into bytes; *calendar* holds all days on which its source printed anything.

    Days become steps through the calendar (1 for a daily series, 5 for a weekly one), values become
    differences, and the bytes of equal weight stand together: what is left is mostly zeros.
    """
    place = {day: at for at, day in enumerate(calendar)}
    steps = _planes([place[day] + 1 for day in column.days])
    raw = steps + column.places + _planes(column.mantissas)
    return lzma.compress(raw, format=lzma.FORMAT_RAW, filters=FILTERS)


def unpack(packed: bytes, size: int, calendar: Sequence[int]) -> Column:
    """Return the column of *size* prints that was packed with the same calendar."""
    raw = lzma.decompress(packed, format=lzma.FORMAT_RAW, filters=FILTERS)
    places_at = 1 + raw[0] * size
    days = array("H", [calendar[step - 1] for step in _summed(raw[:places_at], size)])
    places = raw[places_at : places_at + size]
    return Column(days, _summed(raw[places_at + size :], size), places)


FILTERS: Sequence[Mapping[str, int]] = (
    {
        "id": lzma.FILTER_LZMA1,
        "preset": 9 | lzma.PRESET_EXTREME,
        "lc": 0,
        "pb": 0,
        "dict_size": 1 << 18,
    },
)
"""No context, no alignment: 20 % smaller than zlib on bytes that stand by weight."""


def _planes(values: Sequence[int]) -> bytes:
    """
    The width in bytes, then all lowest bytes of the differences, all second bytes, and so on.

    A difference keeps its sign in its lowest bit: small ones of either sign have small bytes.
    """
    differences = [values[0], *map(sub, values[1:], values)]
    folded = [it << 1 if it >= 0 else ~(it << 1) for it in differences]
    width = max(1, (max(folded).bit_length() + 7) // 8)
    raw = b"".join(it.to_bytes(width, "little") for it in folded)
    return bytes([width]) + b"".join(raw[at::width] for at in range(width))


def _summed(planes: bytes, size: int) -> "array[int]":
    """Undo `_planes`."""
    width = planes[0]
    wide = next(it for it in _TYPES if it >= width)
    raw = bytearray(size * wide)
    for at in range(width):
        raw[at::wide] = planes[1 + at * size : 1 + (at + 1) * size]
    folded = array(_TYPES[wide])
    folded.frombytes(raw)
    if sys.byteorder == "big":
        folded.byteswap()
    return array("q", accumulate([it >> 1 ^ -(it & 1) for it in folded]))


_TYPES = {1: "B", 2: "H", 4: "I", 8: "Q"}
