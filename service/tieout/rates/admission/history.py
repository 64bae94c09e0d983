"""
The last prints of every series, as levels: what a new print is judged against.

A level is the natural logarithm of the units for 1 pivot, so that a cross rate is a difference and
a move is one, too. Levels are floats: they decide what is plausible, never what is answered.
"""

import math
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from tieout.figures import Leg

PRINTS_MAX = 300
"""A year of daily prints, and a little; five years of weekly ones."""

Seed = Callable[[str, str], Sequence[Leg]]
"""From a series and a code to its prints, oldest first: what a book knows of them."""


@dataclass(frozen=True, slots=True)
class Past:
    """
    Prints of one code by one source, oldest first, never changed: `with_print` returns another.

    ``days`` are ordinals; ``steps`` say how much of each print its last digit leaves open.
    """

    days: "array[int]" = field(default_factory=lambda: array("l"))
    levels: "array[float]" = field(default_factory=lambda: array("d"))
    steps: "array[float]" = field(default_factory=lambda: array("f"))

    def __len__(self) -> int:
        return len(self.days)

    def __getitem__(self, part: slice) -> "Past":
        return Past(self.days[part], self.levels[part], self.steps[part])

    def with_print(self, day: int, level: float, step: float) -> "Past":
        """Return a past with one more print; on a day that is there, it replaces the old one."""
        at = bisect_left(self.days, day)
        rest = at + 1 if at < len(self) and self.days[at] == day else at
        return Past(
            self.days[:at] + array("l", [day]) + self.days[rest:],
            self.levels[:at] + array("d", [level]) + self.levels[rest:],
            self.steps[:at] + array("f", [step]) + self.steps[rest:],
        )[-PRINTS_MAX:]

    def before(self, day: date) -> "Past":
        return self[: bisect_left(self.days, day.toordinal())]

    def after(self, day: int) -> "Past":
        return self[bisect_left(self.days, day + 1) :]

    def near(self, day: date, *, days: int) -> int | None:
        """Return the place of the print nearest to *day*, at most *days* away."""
        number = day.toordinal()
        at = bisect_left(self.days, number)
        places = [
            place
            for place in (at - 1, at)
            if 0 <= place < len(self) and abs(self.days[place] - number) <= days
        ]
        return min(places, key=lambda place: abs(self.days[place] - number), default=None)


class History:
    """
    The pasts of all series and codes; older prints are read from *seed* when first needed.

    ``pivots`` names each series' pivot currency: ``{"ecb": "EUR", "nbp": "PLN"}``. A copy is cheap,
    and neither changes the other.
    """

    def __init__(self, pivots: Mapping[str, str], seed: Seed | None = None) -> None:
        self.pivots = pivots
        self._seed = seed or _nothing
        self._pasts: dict[tuple[str, str], Past] = {}

    def copy(self) -> "History":
        other = History(self.pivots, self._seed)
        other._pasts = self._pasts.copy()
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
            code = self.code(leg)
            past = self.past(leg.source, code)
            print_ = leg.day.toordinal(), self.level(leg), step(leg.value)
            self._pasts[leg.source, code] = past.with_print(*print_)

    def renew(self, legs: Iterable[Leg]) -> None:
        """Forget the pasts that these prints change: the seed knows them by now."""
        for key in {(leg.source, self.code(leg)) for leg in legs}:
            self._pasts.pop(key, None)

    def past(self, series: str, code: str) -> Past:
        key = series, code
        if key not in self._pasts:
            legs = [leg for leg in self._seed(series, code) if leg.value > 0][-PRINTS_MAX:]
            self._pasts[key] = Past(
                array("l", (leg.day.toordinal() for leg in legs)),
                array("d", map(self.level, legs)),
                array("f", (step(leg.value) for leg in legs)),
            )
        return self._pasts[key]

    def knows(self, leg: Leg) -> bool:
        """Whether this very print is there, to the precision of a float."""
        past = self.past(leg.source, self.code(leg))
        at = past.near(leg.day, days=0)
        return at is not None and leg.value > 0 and past.levels[at] == self.level(leg)

    def near(self, series: str, code: str, day: date, *, days: int) -> float | None:
        """Return the level of the print nearest to *day*, at most *days* away; 0 for the pivot."""
        if code == self.pivots[series]:
            return 0.0
        past = self.past(series, code)
        at = past.near(day, days=days)
        return None if at is None else past.levels[at]


def step(value: Decimal) -> float:
    """
    Return how much of a print its last digit leaves open, as a share of it.

    >>> step(Decimal("0.50"))
    0.01
    """
    return float(Decimal(1).scaleb(int(value.as_tuple().exponent)) / 2 / value)


def _nothing(_series: str, _code: str) -> Sequence[Leg]:
    return ()
