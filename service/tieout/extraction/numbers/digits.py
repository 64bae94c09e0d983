"""Digits and their separators, judged with the language."""

import re
from dataclasses import replace
from decimal import Decimal

from tieout.extraction.numbers.fractions import with_fraction
from tieout.extraction.numbers.numeral import (
    DIGITS_MAX,
    Numeral,
    decimal_of,
    shifted,
    trailing_zeros,
)
from tieout.lexicon import Separators

_CHUNKS = re.compile(r"[0-9]++(?:[.,' ·][0-9]++){0,12}")
_SEPARATOR = re.compile(r"([.,' ·])")
_MARKS = frozenset(".,·")
_GROUP = 3
_NO_CENTS = re.compile(r"[,.][-–—](?![0-9])")
_NO_SEPARATORS = Separators((), ())


def read_digits(text: str, at: int, separators: Separators) -> Numeral | None:
    """
    Read the longest number in digits that starts at *at* of a folded text, or return None.

    Groups must be whole, so that a list of years is never glued into one large number; the last of
    two kinds of separators is the decimal one, whatever the language says.

    >>> read_digits("1.234,50 EUR", 0, Separators((".",), (",",))).value
    Decimal('1234.50')
    >>> read_digits("1.234", 0, Separators((",",), (".",))).other
    Decimal('1234')
    """
    found = _CHUNKS.match(text, at)
    if found is None:
        return None
    written = found[0]
    if written.isdigit():
        if len(written) > DIGITS_MAX:
            return None
        return _with_dash(text, with_fraction(text, plain_numeral(at, written)))
    pieces = _SEPARATOR.split(written)
    chunks, marks = pieces[::2], pieces[1::2]
    grouped = _grouped(chunks, marks)
    numeral = _judge(chunks, marks, grouped, separators)
    if numeral is None:
        return None
    numeral.start = at
    numeral.end += at
    numeral.bare_end = numeral.end
    return _with_dash(text, with_fraction(text, numeral))


def plain_numeral(at: int, digits: str) -> Numeral:
    """Return a whole number without separators."""
    end = at + len(digits)
    return Numeral(at, end, Decimal(digits), 0, trailing_zeros(digits), bare_end=end)


def _grouped(chunks: list[str], marks: list[str]) -> int:
    """
    Return how many chunks after the first are groups of its number.

    >>> _grouped(["12", "34", "567"], [",", ","]), _grouped(["1", "2", "3"], [",", ","])
    (2, 0)
    """
    if not marks or len(chunks[0]) > _GROUP:
        return 0
    same = next((i for i, mark in enumerate(marks) if mark != marks[0]), len(marks))
    threes = next((i for i in range(1, same + 1) if len(chunks[i]) != _GROUP), same + 1) - 1
    if threes == same or marks[0] == " ":
        return threes
    indian = all(len(chunk) == _GROUP - 1 for chunk in chunks[1:same])
    return same if indian and len(chunks[same]) == _GROUP and same > 1 else 0


def _judge(chunks: list[str], marks: list[str], grouped: int, by: Separators) -> Numeral | None:
    """Say what the chunks are worth; ``end`` counts from the first."""
    mark = marks[0] if marks else ""
    if mark == " " and grouped and marks[grouped : grouped + 1] == [" "]:
        return None
    if grouped and not _may_group(chunks, marks, grouped, by):
        return _number(chunks, 0, mark, _other(chunks))
    if grouped:
        after = marks[grouped] if len(marks) > grouped else ""
        point = after if after in _MARKS and after != mark else ""
        return _number(chunks, grouped, point, None, group=mark)
    if mark in _MARKS and _is_single(marks):
        foreign = mark not in by.decimal and mark != "·"
        return _number(chunks, 0, mark, None, foreign=foreign)
    return _number(chunks, 0, "", None)


def _is_single(marks: list[str]) -> bool:
    """Whether the first mark stands once: "1.2.3" is a version, no number."""
    return len(marks) == 1 or marks[1] != marks[0]


def _may_group(chunks: list[str], marks: list[str], grouped: int, by: Separators) -> bool:
    """Whether "1.234" and its like are thousands: one mark, which parts no decimals there."""
    mark = marks[0]
    if grouped > 1 or mark in " '":
        return True
    if len(marks) > 1 and marks[1] in _MARKS:
        return True
    if chunks[0].startswith("0"):
        return False
    return mark not in by.decimal


def _other(chunks: list[str]) -> Decimal | None:
    return None if chunks[0].startswith("0") else Decimal(chunks[0] + chunks[1])


def _number(  # noqa: PLR0913 - what was judged, each by name
    chunks: list[str],
    grouped: int,
    point: str,
    other: Decimal | None,
    *,
    group: str = "",
    foreign: bool = False,
) -> Numeral | None:
    whole = "".join(chunks[: grouped + 1])
    part = chunks[grouped + 1] if point else ""
    if len(whole) + len(part) > DIGITS_MAX:
        return None
    length = sum(map(len, chunks[: grouped + 1])) + grouped + len(part) + len(point)
    return Numeral(
        start=0,
        end=length,
        value=decimal_of(whole + part, -len(part)),
        last=-len(part),
        round_last=-len(part) or trailing_zeros(whole),
        group=group,
        decimal=point,
        decimals=len(part),
        foreign=foreign,
        other=other,
    )


def _with_dash(text: str, numeral: Numeral) -> Numeral:
    """Take in the dash that stands for no cents ("5,-"); groups are groups before it."""
    if _NO_CENTS.match(text, numeral.end) is None:
        return numeral
    numeral.end += len(",-")
    if numeral.other is None:
        return numeral
    numeral.value, numeral.other = numeral.other, None
    numeral.last, numeral.round_last = 0, trailing_zeros(str(numeral.value))
    numeral.group, numeral.decimal, numeral.decimals = numeral.decimal, "", 0
    return numeral


def leading_point(plain: str, at: int) -> Numeral | None:
    """Read ".45" as 0.45; *at* is the place of its first digit."""
    found = read_digits(plain, at, _NO_SEPARATORS)
    if found is None or found.decimal or found.group:
        return None
    length = found.end - found.start
    return replace(
        found,
        start=at - 1,
        value=shifted(found.value, -length),
        last=-length,
        round_last=-length,
        decimal=plain[at - 1],
        decimals=length,
    )


def past_digits(plain: str, at: int) -> int:
    """Return the end of a row of digits that are no number (a telephone), 0 where none starts."""
    found = _CHUNKS.match(plain, at)
    return 0 if found is None else found.end()
