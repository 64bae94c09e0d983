"""What a check measures: how loosely figures must be read, how far apart they are, what it sees."""

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from tieout.checks.equation import Domains, Equation
from tieout.figures import End, Figure, FigureId, Interval, Level
from tieout.figures.end import lower

Figures = Sequence[Figure]
EACH_MAX = 60


def read(figures: Figures, level: Level) -> Domains:
    return {figure.id: figure.read(level) for figure in figures}


def holds(equations: Sequence[Equation], domains: Domains) -> bool:
    return any(equation.holds(domains) for equation in equations)


def tightest(equations: Sequence[Equation], figures: Figures) -> Level | None:
    """Return the tightest level at which all figures hold together, None where at none."""
    return next((it for it in Level if holds(equations, read(figures, it))), None)


def loosened(
    equations: Sequence[Equation], figures: Figures, level: Level | None
) -> tuple[FigureId, ...]:
    """
    Return the figures that must be read at *level*: the others hold as written.

    As many as can be from the front are read tightly at once, then each of the next few.
    """
    if not level:
        return ()
    written, domains = read(figures, Level.AS_WRITTEN), dict(read(figures, level))

    def front(count: int) -> Domains:
        return domains | {it.id: written[it.id] for it in figures[:count]}

    most = bisect_left(range(1, len(figures)), 1, key=lambda it: not holds(equations, front(it)))
    domains = dict(front(most))
    for figure in figures[most + 1 : most + 1 + EACH_MAX]:
        tight = {**domains, figure.id: written[figure.id]}
        if holds(equations, tight):
            domains = tight
    return tuple(it.id for it in figures if domains[it.id] != written[it.id])


def computed(equation: Equation, last: FigureId, domains: Domains) -> Interval | None:
    """Return what the other figures give for *last*; None where they contradict each other."""
    at = next(i for i, term in enumerate(equation.terms) if term.figure == last)
    return equation.project(at, domains)


def gap(stated: Interval, others: Interval | None) -> Fraction | None:
    """Return the distance over the nearest end of what the others give; None where that is 0."""
    if others is None:
        return None
    distance = stated.gap(others)
    if not distance:
        return distance
    ends = [end.value for end in (others.low, others.high) if end is not None]
    nearest = min(ends, key=lambda end: abs(stated.midpoint - end))
    return distance / abs(nearest) if nearest else None


def power(figure: Figure, others: Interval | None, level: Level = Level.LOOSE) -> Fraction | None:
    """
    Return the smallest relative change of *figure* that its reading would not have excused.

    *others* is what the other figures give at that *level*. Measured from the value
    printed where it holds, else from the middle of what it should be.
    """
    if others is None:
        return None
    loose = figure.read(level)
    value = End(figure.middle)
    start = value if loose.meets(others) or not others.bounded else End(others.midpoint)
    if not start.above:
        return None
    steps = []
    if others.high is not None and loose.low is not None:
        steps.append(others.high + -loose.low + value + -start)
    if others.low is not None and loose.high is not None:
        steps.append(loose.high + -others.low + start + -value)
    if not steps:
        return None
    least = reduce(lower, steps)
    return Fraction(least.above * start.below, least.below * abs(start.above))


def flips(stated: Interval, others: Interval | None) -> bool:
    """Whether the two lie on different sides of zero."""
    if others is None:
        return False
    above, below = Interval.above(0), Interval.below(0)
    return (stated.within(above) and others.within(below)) or (
        stated.within(below) and others.within(above)
    )
