"""Figures that agree two by two but cannot all be true: who is in it, and whose fault it may be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tieout.checks.network import Link, Refuted, components, propagate
from tieout.checks.search import Answer, solve
from tieout.figures import Enough, Figure, FigureId, Interval, Level, never, until

CONFLICTS_MAX = 10
CYCLIC_LINKS_MAX = 40
Figures = Mapping[FigureId, Figure]


@dataclass(frozen=True, slots=True)
class Culprit:
    """A figure whose correction alone would settle a conflict, and where it should then lie."""

    figure: FigureId
    should: Interval


@dataclass(frozen=True, slots=True)
class Conflict:
    """The smallest set of checks that cannot all hold, and the culprits, the likeliest first."""

    checks: tuple[str, ...]
    figures: tuple[FigureId, ...]
    culprits: tuple[Culprit, ...]


def conflicts(
    links: Sequence[Link], figures: Figures, *, enough: Enough = never
) -> tuple[Conflict, ...]:
    """Return what fails only together; links that fail by themselves are not to be given."""
    order = {link.check: i for i, link in enumerate(links)}
    found: list[Conflict] = []
    for component in until(enough, components(links)):
        found += _conflicts_in(component, figures, order, enough)
    return tuple(found)


def _conflicts_in(
    component: Sequence[Link], figures: Figures, order: Mapping[str, int], enough: Enough
) -> Iterator[Conflict]:
    rest = list(component)
    for _ in range(CONFLICTS_MAX):
        if len(rest) < 2:  # noqa: PLR2004 - one link alone was checked already
            return
        guilty = refuted(rest, figures, enough=enough)
        if guilty is None or enough():
            return
        least = sorted(smallest(guilty, figures, enough=enough), key=lambda link: order[link.check])
        yield Conflict(
            tuple(link.check for link in least),
            tuple(dict.fromkeys(it for link in least for it in link.figures)),
            culprits(least, component, figures),
        )
        gone = {link.check for link in least}
        rest = [link for link in rest if link.check not in gone]


def refuted(
    links: Sequence[Link], figures: Figures, *, enough: Enough = never
) -> list[Link] | None:
    """Return links that cannot all hold however loosely the figures are read; None if none do."""
    domains = readings(links, figures, Level.LOOSE)
    left = propagate(links, domains, enough=enough)
    if isinstance(left, Refuted):
        return [link for link in links if link.check in left.checks]
    few = len(links) <= CYCLIC_LINKS_MAX
    return list(links) if few and solve(links, left) is Answer.REFUTED else None


def smallest(links: Sequence[Link], figures: Figures, *, enough: Enough = never) -> list[Link]:
    """
    Return links of which none can be left out without the contradiction going away.

    When it is *enough*, there may be some among them that could.
    """
    kept = list(links)
    for link in until(enough, links):
        fewer = [it for it in kept if it.check != link.check]
        if fewer and refuted(fewer, figures) is not None:
            kept = fewer
    return kept


def culprits(
    least: Sequence[Link], component: Sequence[Link], figures: Figures
) -> tuple[Culprit, ...]:
    """Return the figures that could settle it alone, those that need the smallest change first."""
    suspects = dict.fromkeys(it for link in least for it in link.figures)
    found = [
        (it, _should(it, component, figures) or _should(it, least, figures)) for it in suspects
    ]
    settled = [Culprit(figure, should) for figure, should in found if should is not None]
    return tuple(sorted(settled, key=lambda it: _change(figures[it.figure], it.should)))


def _should(suspect: FigureId, links: Sequence[Link], figures: Figures) -> Interval | None:
    """Return where a figure should lie, were all others right; None where that settles nothing."""
    for level in (Level.ROUNDED, Level.LOOSE):
        domains = readings(links, figures, level) | {suspect: Interval.EVERYTHING}
        left = propagate(links, domains)
        if not isinstance(left, Refuted) and _is_open(links, left):
            return left[suspect]
    return None


def _is_open(links: Sequence[Link], left: Mapping[FigureId, Interval]) -> bool:
    return len(links) > CYCLIC_LINKS_MAX or solve(links, left) is not Answer.REFUTED


def _change(figure: Figure, should: Interval) -> Fraction:
    value = Fraction(figure.value)
    return should.gap(Interval.exactly(value)) / abs(value) if value else Fraction(1)


def readings(links: Sequence[Link], figures: Figures, level: Level) -> dict[FigureId, Interval]:
    """Return what the links' figures may stand for at a level."""
    ids = dict.fromkeys(it for link in links for it in link.figures)
    return {id_: figures[id_].read(level) for id_ in ids}
