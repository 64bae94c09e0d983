"""
The last prints of every series, as levels: what a new print is judged against.

A level is the natural logarithm of the units for 1 pivot, so that a cross rate is a difference and
a move is one, too. Levels are floats: they decide what is plausible, never what is answered.
"""

import math
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tieout.figures import Leg

PRINTS_MAX = 300
"""A year of daily prints, and a little; five years of weekly ones."""

Seed = Callable[[str, str], Sequence[Leg]]
"""From a series and a code to its older prints, oldest first; the archive's, for instance."""


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """One print as the history keeps it."""

    day: date
    level: float
    value: Decimal


class History:
    """
    Prints by series and code, oldest first; older ones are read from *seed* when first needed.

    ``pivots`` names each series' pivot currency: ``{"ecb": "EUR", "nbp": "PLN"}``.
    """

    def __init__(self, pivots: Mapping[str, str], seed: Seed | None = None) -> None:
        self.pivots = pivots
        self._seed = seed or _nothing
        self._points: dict[tuple[str, str], list[Point]] = {}

    def copy(self) -> "History":
        other = History(self.pivots, self._seed)
        other._points = {key: points.copy() for key, points in self._points.items()}
        return other

    def code(self, leg: Leg) -> str:
        return leg.quote if leg.base == self.pivots[leg.source] else leg.base

    def level(self, leg: Leg) -> float:
        """Return the logarithm of the units for 1 pivot; the rate must be positive."""
        level = math.log(leg.value)
        return level if leg.base == self.pivots[leg.source] else -level

    def add(self, legs: Iterable[Leg]) -> None:
        """Take prints in; a print of a day that is already there replaces it."""
        for leg in legs:
            points = self._of(leg.source, self.code(leg))
            at = bisect_left(points, leg.day, key=_day)
            if at < len(points) and points[at].day == leg.day:
                del points[at]
            insort(points, Point(leg.day, self.level(leg), leg.value))
            del points[:-PRINTS_MAX]

    def before(self, series: str, code: str, day: date) -> Sequence[Point]:
        """Return the prints before *day*, oldest first."""
        points = self._of(series, code)
        return points[: bisect_left(points, day, key=_day)]

    def on(self, series: str, code: str, day: date) -> Point | None:
        points = self._of(series, code)
        at = bisect_left(points, day, key=_day)
        return points[at] if at < len(points) and points[at].day == day else None

    def near(self, series: str, code: str, day: date, *, days: int) -> float | None:
        """Return the level of the print nearest to *day*, at most *days* away; 0 for the pivot."""
        if code == self.pivots[series]:
            return 0.0
        points = self._of(series, code)
        at = bisect_left(points, day, key=_day)
        nearby = [point for point in points[max(at - 1, 0) : at + 1] if _apart(point, day) <= days]
        return min(nearby, key=lambda point: _apart(point, day)).level if nearby else None

    def _of(self, series: str, code: str) -> list[Point]:
        key = series, code
        if key not in self._points:
            past = self._seed(series, code)[-PRINTS_MAX:]
            points = (Point(leg.day, self.level(leg), leg.value) for leg in past if leg.value > 0)
            self._points[key] = list(points)
        return self._points[key]


def _nothing(_series: str, _code: str) -> Sequence[Leg]:
    return ()


def _day(point: Point) -> date:
    return point.day


def _apart(point: Point, day: date) -> int:
    return abs((point.day - day).days)
