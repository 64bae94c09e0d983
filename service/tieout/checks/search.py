"""Branch and prune: on a cycle, look for values that satisfy all links, or prove there are none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from tieout.checks.equation import MINUS_ONE, ONE, ZERO, Product
from tieout.checks.network import Link, Refuted, components, propagate
from tieout.figures import End, FigureId, Interval

BOXES_MAX = 60
SIMPLE_BITS = 16
Domains = Mapping[FigureId, Interval]


class Answer(Enum):
    SATISFIED = "satisfied"
    REFUTED = "refuted"
    UNDECIDED = "undecided"


@dataclass(slots=True)
class Budget:
    """How many boxes may still be looked into."""

    boxes: int

    def spend(self) -> bool:
        self.boxes -= 1
        return self.boxes >= 0


def solve(links: Sequence[Link], domains: Domains, boxes: int = BOXES_MAX) -> Answer:
    """
    Decide whether all links can hold at once.

    ``REFUTED`` is a proof, ``SATISFIED`` rests on values that were tried in exact arithmetic;
    ``UNDECIDED`` where the bound on boxes is reached first. A box is cut at its middle, and the
    middle itself tried before the halves: figures that tie mostly do so there. What no longer
    hangs together after a cut is decided piece by piece.
    """
    return _solve(links, domains, Budget(boxes))


def _solve(links: Sequence[Link], domains: Domains, budget: Budget) -> Answer:
    if not budget.spend():
        return Answer.UNDECIDED
    left = propagate(links, domains)
    if isinstance(left, Refuted):
        return Answer.REFUTED
    single = {figure for figure, amount in left.items() if _is_single(amount)}
    pieces = components(_core(links, left), single)
    return _worst(_branched(piece, left, budget) for piece in pieces)


def _branched(links: Sequence[Link], domains: Domains, budget: Budget) -> Answer:
    """Try the parts of one figure's interval: one part that holds is enough."""
    figure = _busiest(links, domains)
    answers = set()
    for part in _parts(domains[figure]):
        answer = _solve(links, {**domains, figure: part}, budget)
        if answer is Answer.SATISFIED:
            return answer
        answers.add(answer)
    return Answer.UNDECIDED if Answer.UNDECIDED in answers else Answer.REFUTED


def _worst(answers: Iterable[Answer]) -> Answer:
    """Return one answer for pieces that must all hold."""
    found = Answer.SATISFIED
    for answer in answers:
        if answer is Answer.REFUTED:
            return answer
        found = answer if answer is Answer.UNDECIDED else found
    return found


def _core(links: Sequence[Link], domains: Domains) -> list[Link]:
    """
    Return the links that propagation alone does not decide.

    Those are the ones on a cycle of figures that are not yet single values, and those that divide
    by a figure around zero. Whatever values the rest leaves to a core figure, the rest can follow.
    """
    loose = {link.check: _loose(link, domains) for link in links}
    kept = {link.check for link in links if any(_around_zero(link, domains))}
    while True:
        counts = Counter(figure for figures in loose.values() for figure in figures)
        trimmed = {
            check: figures if check in kept else [it for it in figures if counts[it] > 1]
            for check, figures in loose.items()
        }
        trimmed = {it: figures if len(figures) > 1 else [] for it, figures in trimmed.items()}
        if trimmed == loose:
            return [link for link in links if loose[link.check]]
        loose = trimmed


def _busiest(links: Sequence[Link], domains: Domains) -> FigureId:
    """Return the figure to cut: one around zero, else that of most links, the widest of those."""
    split = [it for link in links for it in _around_zero(link, domains)]
    if split:
        return split[0]
    counts = Counter(figure for link in links for figure in _loose(link, domains))
    return max(counts, key=lambda it: (counts[it], _width(domains[it])))


def _loose(link: Link, domains: Domains) -> list[FigureId]:
    found = [term.figure for term in link.equation.terms]
    return [figure for figure in found if not _is_single(domains[figure])]


def _around_zero(link: Link, domains: Domains) -> Iterator[FigureId]:
    if isinstance(link.equation, Product):
        for term in link.equation.terms[1:]:
            amount = term.of(domains)
            if amount.holds_zero and not _is_single(domains[term.figure]):
                yield term.figure


def _is_single(amount: Interval) -> bool:
    return amount.low is not None and amount.low == amount.high


def _width(amount: Interval) -> float:
    if amount.low is None or amount.high is None:
        return float("inf")
    return float(amount.high.value - amount.low.value) / (abs(float(amount.midpoint)) or 1.0)


def _parts(amount: Interval) -> Iterator[Interval]:
    """Yield a single value inside, then the two halves beside it."""
    middle = _inside(amount)
    yield Interval.exactly(middle)
    if amount.low is None or amount.low.value < middle:
        yield Interval(amount.low, End(middle, open=True))
    yield Interval(End(middle, open=True), amount.high)


def _inside(amount: Interval) -> Fraction:
    """
    Return a value well inside, of few digits where there is room for one.

    Without an end on one side, what lies on both sides of zero is cut there: nearer to its other
    end, the search would never come to the side that it has to try.
    """
    if amount.bounded:
        middle = amount.midpoint
        near = Interval.exactly(middle).coarse(SIMPLE_BITS)
        simple = middle if near.low is None else near.low.value
        return simple if Interval.exactly(simple).within(amount) else middle
    if amount.low is not None and amount.low.above >= 0:
        return amount.low.value * 2 or ONE
    if amount.high is not None and amount.high.above <= 0:
        return amount.high.value * 2 or MINUS_ONE
    return ZERO
