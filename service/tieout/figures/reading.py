"""The three nested readings of a written number."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum, StrEnum
from fractions import Fraction
from functools import lru_cache

from tieout.figures.end import End
from tieout.figures.interval import Interval


class Level(IntEnum):
    """How loosely a figure is read: as written, as a round number, truncated or rounded twice."""

    AS_WRITTEN = 0
    ROUNDED = 1
    LOOSE = 2


class Qualifier(StrEnum):
    """A word that bends a number; the words themselves are data of each language."""

    ABOUT = "about"
    NEARLY = "nearly"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    EXACTLY = "exactly"


@dataclass(frozen=True, slots=True)
class Written:
    """
    What decides the readings of a number: its value, how finely it is written, its qualifier.

    ``step`` is a unit in the last written place (*u*); ``round_step`` the unit in the last place
    that is not a trailing zero (*U*), equal to ``step`` where decimals are written. ``upper`` is
    the other end of a range. Values carry their sign: a loss "of more than 5" is below -5. What was
    *counted* one by one (four years) is read as written at every level.
    """

    value: Decimal
    step: Decimal
    round_step: Decimal
    upper: Decimal | None = None
    qualifier: Qualifier | None = None
    counted: bool = False

    def __post_init__(self) -> None:
        if not 0 < self.step <= self.round_step:
            raise ValueError(f"steps must be positive and in order: {self.step}, {self.round_step}")
        if self.upper is not None and self.upper < self.value:
            raise ValueError(f"a range ends before it starts: {self.value} > {self.upper}")

    def read(self, level: Level) -> Interval:
        """
        Return what the number may stand for at a level.

        >>> five = Written(Decimal("5E9"), Decimal("1E9"), Decimal("1E9"))
        >>> str(five.read(Level.AS_WRITTEN))
        '[4500000000, 5500000000]'
        """
        return _read(self, level)


@lru_cache(maxsize=4096)
def _read(written: Written, level: Level) -> Interval:
    if written.upper is not None:
        return _range(written, level)
    if written.value < 0:
        size = replace(written, value=-written.value)
        return -_magnitude(size, level)
    return _magnitude(written, level)


def _range(written: Written, level: Level) -> Interval:
    upper = written.value if written.upper is None else written.upper
    slack = _plain_slack(written, level)
    return Interval.closed(written.value - slack, upper + slack)


def _plain_slack(written: Written, level: Level) -> Decimal:
    """Half a last place; half a round place; a whole round place."""
    match level:
        case _ if written.counted:
            return written.step / 2
        case Level.AS_WRITTEN:
            return written.step / 2
        case Level.ROUNDED:
            return written.round_step / 2
        case Level.LOOSE:
            return written.round_step


def _magnitude(written: Written, level: Level) -> Interval:  # noqa: PLR0911 - the table of readings
    """The table of docs/intervals.md, for a value that is not negative."""
    v, unit = written.value, written.round_step
    widths = 1 if level is Level.AS_WRITTEN else 2
    match written.qualifier:
        case None:
            slack = _plain_slack(written, level)
            return Interval.closed(v - slack, v + slack)
        case Qualifier.EXACTLY:
            return Interval.closed(v - written.step / 2, v + written.step / 2)
        case Qualifier.ABOUT:
            return Interval.closed(v - min(widths * unit, v / 2), v + widths * unit)
        case Qualifier.NEARLY if level is Level.AS_WRITTEN:
            return Interval.below(v, downto=v - unit / 2)
        case Qualifier.NEARLY:
            return Interval.closed(v - min(unit, max(v, unit) / 2), v)
        case Qualifier.MORE_THAN:
            return Interval.above(v, upto=None if level is Level.LOOSE else v + widths * unit)
        case Qualifier.LESS_THAN:
            return Interval.below(v, downto=None if level is Level.LOOSE else v - widths * unit)
        case Qualifier.AT_LEAST:
            return Interval.at_least(v)
        case Qualifier.AT_MOST:
            return Interval.at_most(v + written.step / 2)


def bent(cell: Interval, written: Written, *, whole: int | None) -> Interval:
    """
    Return the cell of a word as its qualifier bends it; no part is above its *whole*.

    >>> half = Written(Decimal(50), Decimal(1), Decimal(10), qualifier=Qualifier.MORE_THAN)
    >>> str(bent(Interval.closed(45, 55), half, whole=100))
    '(50, 100]'
    """
    v = written.value
    above = End(Fraction(whole)) if whole is not None and whole > v else None
    match written.qualifier:
        case Qualifier.MORE_THAN:
            return Interval(End(Fraction(v), open=True), above)
        case Qualifier.AT_LEAST:
            return Interval(End(Fraction(v)), above)
        case Qualifier.NEARLY:
            return Interval(cell.low, End(Fraction(v), open=True))
        case Qualifier.LESS_THAN:
            return Interval.below(v, downto=0)
        case Qualifier.AT_MOST:
            return Interval.closed(0, v)
        case _:
            return cell
