"""Branch and prune: on a cycle, look for values that satisfy all links, or prove there are none."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from fractions import Fraction

from tieout.checks.equation import Product
from tieout.checks.network import Link, Refuted, propagate
from tieout.figures import End, FigureId, Interval

BOXES_MAX = 60
SIMPLE_BITS = 16
Domains = Mapping[FigureId, Interval]


class Answer(Enum):
    SATISFIED = "satisfied"
    REFUTED = "refuted"
    UNDECIDED = "undecided"


def solve(links: Sequence[Link], domains: Domains, boxes: int = BOXES_MAX) -> Answer:
    """
    Decide whether all links can hold at once.

    ``REFUTED`` is a proof, ``SATISFIED`` rests on values that were tried in exact arithmetic;
    ``UNDECIDED`` where the bound on boxes is reached first. A box is first cut at its middle, and
    the middle itself tried before the halves: figures that tie mostly do so there.
    """
    waiting: list[Domains] = [domains]
    for _ in range(boxes):
        left = propagate(links, waiting.pop())
        if isinstance(left, Refuted):
            if not waiting:
                return Answer.REFUTED
            continue
        figure = _on_a_cycle(links, left)
        if figure is None:
            return Answer.SATISFIED
        waiting += ({**left, figure: part} for part in _parts(left[figure]))
    return Answer.UNDECIDED


def is_cyclic(links: Sequence[Link], domains: Domains) -> bool:
    """Whether propagation alone may not decide."""
    return _on_a_cycle(links, domains) is not None


def _on_a_cycle(links: Sequence[Link], domains: Domains) -> FigureId | None:
    """
    Return the figure to branch on; None where propagation alone decides.

    That is where no cycle is left among figures that are not yet single values, and nothing is
    divided by a figure around zero.
    """
    split = [it for link in links for it in _around_zero(link, domains)]
    if split:
        return split[0]
    loose = [_loose(link, domains) for link in links]
    counts = Counter(figure for figures in loose for figure in figures)
    while True:
        trimmed = [[it for it in figures if counts[it] > 1] for figures in loose]
        trimmed = [figures if len(figures) > 1 else [] for figures in trimmed]
        if trimmed == loose:
            break
        loose = trimmed
        counts = Counter(figure for figures in loose for figure in figures)
    return max(counts, key=lambda it: (counts[it], _width(domains[it])), default=None)


def _loose(link: Link, domains: Domains) -> list[FigureId]:
    found = [term.figure for term in link.equation.terms]
    return [figure for figure in found if not _is_single(domains[figure])]


def _around_zero(link: Link, domains: Domains) -> Iterator[FigureId]:
    if isinstance(link.equation, Product):
        for term in link.equation.terms[1:]:
            amount = term.of(domains)
            if 0 in amount and not _is_single(domains[term.figure]):
                yield term.figure


def _is_single(amount: Interval) -> bool:
    return amount.low is not None and amount.low == amount.high


def _width(amount: Interval) -> float:
    if amount.low is None or amount.high is None:
        return float("inf")
    return float(amount.high.value - amount.low.value) / (abs(float(amount.midpoint)) or 1.0)


def _parts(amount: Interval) -> Iterator[Interval]:
    """Yield two halves and, to be tried first, the single value between them."""
    middle = _inside(amount)
    if amount.low is None or amount.low.value < middle:
        yield Interval(amount.low, End(middle, open=True))
    if amount.high is None or middle < amount.high.value:
        yield Interval(End(middle, open=True), amount.high)
    yield Interval.exactly(middle)


def _inside(amount: Interval) -> Fraction:
    """Return a value well inside, of few digits where there is room for one."""
    if amount.bounded:
        middle = amount.midpoint
        near = Interval.exactly(middle).coarse(SIMPLE_BITS)
        simple = middle if near.low is None else near.low.value
        return simple if Interval.exactly(simple).within(amount) else middle
    if amount.low is not None:
        return amount.low.value * 2 if amount.low.value > 0 else amount.low.value + 1
    if amount.high is not None:
        return amount.high.value * 2 if amount.high.value < 0 else amount.high.value - 1
    return Fraction(0)
