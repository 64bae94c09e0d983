"""A language's own manner of writing amounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from tieout.figures import Place
from tieout.writing.rung import Rung, Word

_MYRIAD = 4


@dataclass(frozen=True, slots=True)
class House:
    """How the press of a language writes an amount of money when nothing else decides."""

    mark: str
    place: Place
    space: str


@dataclass(frozen=True, slots=True, eq=False)
class Manner:
    """
    Separators, scale words, units and currency names of one language; equal to itself alone.

    ``scale_space`` stands before a scale word, ``of`` between it and a name ("5 millions *de*
    dollars"; ``elide``: "d'euros"). ``group_from`` is the smallest number of digits that is
    grouped, ``stacked`` says that scales follow each other (6億4000万), ``indian`` that digits are
    grouped by two above the thousands.
    """

    language: str
    group: str
    decimal: str
    plural: str
    house: House
    ladders: tuple[tuple[Rung, ...], ...]
    names: Mapping[str, Word]
    units: Mapping[str, tuple[str, str, Place]]
    scale_space: str = " "
    group_from: int = 4
    of: str = ""
    elide: bool = False
    stacked: bool = False
    indian: bool = False

    def ladder(self, scale: str, power: int) -> tuple[Rung, ...]:
        """Return the scale words that go with one as written, also where that one is unknown."""
        return _ladder_with(self, scale, power)

    def stacks(self, scale: str, power: int) -> bool:
        """Whether the scale words that go with one follow each other; 百万 stands alone."""
        return self.stacked and any(rung.power == _MYRIAD for rung in self.ladder(scale, power))

    def named(self, mark: str) -> Word | None:
        """Return the name that *mark* is a form of."""
        return next((name for name in self.names.values() if mark in name), None)


@lru_cache(maxsize=512)
def _ladder_with(ways: Manner, scale: str, power: int) -> tuple[Rung, ...]:
    for ladder in ways.ladders:
        if any(rung.power == power and rung.word and scale in rung.word for rung in ladder):
            return ladder
    own = Rung(power, Word.of(scale))
    for ladder in ways.ladders:
        if any(rung.power == power for rung in ladder):
            return tuple(own if rung.power == power else rung for rung in ladder)
    return (own,)
