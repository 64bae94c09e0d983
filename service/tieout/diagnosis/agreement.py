"""Checks that fail over one figure: they agree on who is to blame, and why."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from tieout.diagnosis.rank import Explanation
from tieout.figures import Figure, FigureId

What: TypeAlias = tuple[str, tuple[Figure, ...]]
Explained: TypeAlias = Mapping[str, Sequence[Explanation]]


def agreed(explained: Explained) -> dict[str, list[Explanation]]:
    """
    Rank what explains most checks first, and tell it of each check that it mends.

    £1.2bn ($1.95bn; €2.49bn) fails twice over the euros. That a digit is wrong explains both, that
    dollars were divided instead of multiplied only one of them.
    """
    votes = Counter(what for ranked in explained.values() for what in {_what(it) for it in ranked})
    voted = {
        check: [_voted(it, votes[_what(it)]) for it in ranked]
        for check, ranked in explained.items()
    }
    best = _best(voted)
    return {check: _with_best(ranked, best) for check, ranked in voted.items()}


def _voted(it: Explanation, votes: int) -> Explanation:
    return it if votes == it.votes else replace(it, votes=votes)


def _what(it: Explanation) -> What:
    return it.cause, it.repair.figures


def _best(voted: Explained) -> dict[FigureId, Explanation]:
    """Return the best explanation for each figure that settles all checks that fail over it."""
    found: dict[FigureId, list[Explanation]] = defaultdict(list)
    for ranked in voted.values():
        for it in ranked:
            for figure in it.repair.figures if not it.leftover else ():
                found[figure.id].append(it)
    return {figure: min(them, key=lambda it: it.rank) for figure, them in found.items()}


def _with_best(
    ranked: Sequence[Explanation], best: Mapping[FigureId, Explanation]
) -> list[Explanation]:
    """Add what explains another check over the figure that this one would repair, where better."""
    mine = {_what(it) for it in ranked}
    blamed = [figure.id for it in ranked[:1] for figure in it.repair.figures]
    better = {_what(best[it]): best[it] for it in blamed if it in best}
    added = [it for what, it in better.items() if what not in mine]
    return sorted([*added, *ranked], key=lambda it: it.rank)
