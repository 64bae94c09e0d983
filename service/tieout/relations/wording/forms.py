"""The forms of one kind, and which of them are worth a look in a sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from tieout.relations.wording.form import Form

# The key of forms that need no symbol in particular.
ANYWHERE = ""
_RANK = itemgetter(0)


class Run(NamedTuple):
    """Neighbouring forms that need the same symbols; *rank* is their place among the runs."""

    rank: int
    needs: frozenset[str]
    one_of: frozenset[str]
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """
    The forms of one kind, in order; without a symbol of ``one_of`` none of them matches.

    Their runs are found by the rarest symbol that they need: of hundreds of forms, a sentence has
    the symbols of a few.
    """

    all: tuple[Form, ...]
    one_of: frozenset[str]
    rarest: frozenset[str]
    runs: Mapping[str, Sequence[Run]]

    @classmethod
    def of(cls, forms: Sequence[Form]) -> "Forms":
        alike = groupby(forms, key=lambda it: (it.needs, it.one_of))
        runs = [Run(at, *symbols, tuple(run)) for at, (symbols, run) in enumerate(alike)]
        often = Counter(symbol for run in runs for symbol in run.needs)
        index: dict[str, list[Run]] = {}
        for run in runs:
            rarest = min(run.needs, key=lambda it: (often[it], it), default=ANYWHERE)
            index.setdefault(rarest, []).append(run)
        one_of = frozenset[str]().union(*(it.one_of for it in forms))
        return cls(tuple(forms), one_of, frozenset(index), index)

    def fitting(self, symbols: frozenset[str]) -> Iterable[Form]:
        """Return the forms that a line of some symbols may match, in order."""
        if self.one_of.isdisjoint(symbols):
            return ()
        found = [
            run
            for symbol in (ANYWHERE, *(self.rarest & symbols))
            for run in self.runs.get(symbol, ())
            if run.needs <= symbols and not run.one_of.isdisjoint(symbols)
        ]
        found.sort(key=_RANK)
        return [form for run in found for form in run.forms]
