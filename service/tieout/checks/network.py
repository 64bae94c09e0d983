"""
Figures that share relations, as a network: what one relation says of a figure binds the others.

Propagation to hull consistency (HC4): each equation is solved for each of its figures, and the
figure's interval cut down to that, leaves to root and back, until nothing changes. On a network
without a cycle that decides exactly; on a cycle it may leave a contradiction unseen, never invent
one. Ends are exact; those of long chains are rounded outwards, which still proves.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tieout.checks.equation import Equation
from tieout.figures import Enough, FigureId, Interval, never

SWEEPS_MAX = 12
BITS_MAX = 192
EXACT_SWEEPS = 2  # to the leaves and back: all that a network without a cycle needs
ENOUGH = 0.9


@dataclass(frozen=True, slots=True)
class Link:
    """One check's equation in the network, named by the check."""

    check: str
    equation: Equation
    figures: tuple[FigureId, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        figures = tuple(dict.fromkeys([term.figure for term in self.equation.terms]))
        object.__setattr__(self, "figures", figures)


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """A link that cut an interval down, and the cuts that its figures had had before."""

    check: str
    before: tuple["Cut", ...]

    def checks(self) -> frozenset[str]:
        """Return all checks that had a hand in it."""
        seen, found = {self}, [self]
        for cut in found:
            fresh = [it for it in cut.before if it not in seen]
            seen.update(fresh)
            found += fresh
        return frozenset(cut.check for cut in found)


@dataclass(slots=True)
class State:
    """Intervals while they are cut down, and the last cut of each."""

    domains: dict[FigureId, Interval]
    cuts: dict[FigureId, Cut] = field(default_factory=dict)

    def cut(self, link: Link) -> Cut:
        return Cut(link.check, tuple(self.cuts[it] for it in link.figures if it in self.cuts))


@dataclass(frozen=True, slots=True)
class Refuted:
    """Proof that no values satisfy all links: those that had a hand in it."""

    checks: frozenset[str]


def propagate(
    links: Sequence[Link], domains: Mapping[FigureId, Interval], *, enough: Enough = never
) -> dict[FigureId, Interval] | Refuted:
    """
    Return the domains cut down to what the links leave, or the proof that nothing is left.

    When it is *enough*, they are cut down no further, which proves nothing that is not so.
    """
    state = State(dict(domains))
    by_figure = links_by_figure(links)
    dirty = {link.check for link in links}
    for sweep in range(SWEEPS_MAX):
        for link in reversed(links) if sweep % 2 == 0 else links:
            if link.check not in dirty:
                continue
            if enough():
                return state.domains
            dirty.discard(link.check)
            changed = _revise(link, state, all_counts=sweep < EXACT_SWEEPS)
            if isinstance(changed, Refuted):
                return changed
            dirty |= {it.check for figure in changed for it in by_figure[figure]}
            dirty.discard(link.check)
        if not dirty:
            break
    return state.domains


def links_by_figure(links: Iterable[Link]) -> Mapping[FigureId, list[Link]]:
    found: dict[FigureId, list[Link]] = defaultdict(list)
    for link in links:
        for figure in link.figures:
            found[figure].append(link)
    return found


def components(
    links: Sequence[Link], fixed: Container[FigureId] = ()
) -> Iterator[tuple[Link, ...]]:
    """
    Yield the links that hang together, each in an order in which roots come before leaves.

    Figures that are *fixed* bind nobody to each other.
    """
    by_figure = links_by_figure(links)
    seen: set[str] = set()
    spread: set[FigureId] = set()
    for root in links:
        if root.check in seen:
            continue
        seen.add(root.check)
        found = [root]
        for link in found:
            binding = [it for it in link.figures if it not in fixed and it not in spread]
            spread.update(binding)
            near = [it for figure in binding for it in by_figure[figure]]
            fresh = {it.check: it for it in near if it.check not in seen}
            seen |= fresh.keys()
            found += fresh.values()
        yield tuple(found)


def _revise(link: Link, state: State, *, all_counts: bool) -> list[FigureId] | Refuted:
    """Cut the link's figures down; return those that changed, or changed enough to matter."""
    changed = []
    for term, found in zip(
        link.equation.terms, list(link.equation.projections(state.domains)), strict=True
    ):
        before = state.domains[term.figure]
        after = None if found is None else before.meet(found)
        if after is None:
            return Refuted(state.cut(link).checks())
        if after is not before:
            state.cuts[term.figure] = state.cut(link)
            state.domains[term.figure] = after.coarse(BITS_MAX)
            if all_counts or _much_less(after, before):
                changed.append(term.figure)
    return changed


def _much_less(after: Interval, before: Interval) -> bool:
    """Whether an interval lost a tenth: on a cycle it may lose ever less without end."""
    if after.low is None or after.high is None or before.low is None or before.high is None:
        return True
    width = float(before.high.value - before.low.value)
    return float(after.high.value - after.low.value) < ENOUGH * width
