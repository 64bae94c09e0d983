"""The forms of a language, and which of them are worth a look in a sentence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from tieout.relations.wording.form import Form

# The key of forms that need no symbol in particular.
ANYWHERE = ""
SENTENCES_MAX = 1_024
_RANK = itemgetter(0)


class Run(NamedTuple):
    """Neighbouring forms that need the same symbols; *rank* is their place among the runs."""

    rank: int
    kind: str
    needs: frozenset[str]
    one_of: frozenset[str]
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """
    All forms of a language, in order.

    Their runs are found by the rarest symbol that they need: of hundreds of forms, a sentence has
    the symbols of a few.
    """

    all: tuple[Form, ...]
    rarest: frozenset[str]
    runs: Mapping[str, Sequence[Run]]

    @classmethod
    def of(cls, forms: Iterable[Form]) -> "Forms":
        every = tuple(forms)
        alike = groupby(every, key=lambda it: (it.kind, it.needs, it.one_of))
        runs = [Run(at, *common, tuple(run)) for at, (common, run) in enumerate(alike)]
        often = Counter(symbol for run in runs for symbol in run.needs)
        index: dict[str, list[Run]] = {}
        for run in runs:
            rarest = min(run.needs, key=lambda it: (often[it], it), default=ANYWHERE)
            index.setdefault(rarest, []).append(run)
        return cls(every, frozenset(index), index)

    def fitting(self, symbols: frozenset[str]) -> Mapping[str, Sequence[Form]]:
        """Return the forms that a line of some symbols may match, by kind and in order."""
        return _fitting(self, symbols)


@lru_cache(maxsize=SENTENCES_MAX)
def _fitting(forms: Forms, symbols: frozenset[str]) -> Mapping[str, Sequence[Form]]:
    found = [
        run
        for symbol in (ANYWHERE, *(forms.rarest & symbols))
        for run in forms.runs.get(symbol, ())
        if run.needs <= symbols and not run.one_of.isdisjoint(symbols)
    ]
    found.sort(key=_RANK)
    by_kind: dict[str, list[Form]] = {}
    for run in found:
        by_kind.setdefault(run.kind, []).extend(run.forms)
    return by_kind
