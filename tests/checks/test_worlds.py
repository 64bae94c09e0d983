"""
Laws over worlds of which everything is known.

A true world is never accused; what widens a figure accuses nobody; order does not matter; and
where an independent judge finds values that satisfy all, so do the checks. The scripts in
`benchmarks` hold the same laws over a hundred thousand worlds.
"""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import known, satisfiable
from printed import RATES
from tieout.checks import Basis, Checked, Verdict, check
from tieout.checks.conflict import readings
from tieout.checks.formula import formulas
from tieout.checks.network import Link
from tieout.checks.search import Answer, solve
from tieout.figures import Level
from worlds import DAY, World, a_world, slipped

seeds = st.integers(min_value=0, max_value=10**9)
sizes = st.integers(min_value=1, max_value=5)


def checked(world: World) -> Checked:
    return check(world.figures, world.relations, RATES, DAY)


def verdicts(world: World) -> dict[str, Verdict]:
    """Return the verdicts by what is related."""
    return {repr(it.relation): it.verdict for it in checked(world).checks}


@settings(max_examples=150)
@given(seeds, sizes)
def test_a_true_world_is_never_accused(seed: int, size: int) -> None:
    found = checked(a_world(seed, size))

    assert not [it for it in found.checks if it.verdict is Verdict.INCONSISTENT]
    assert found.conflicts == ()


@settings(max_examples=60)
@given(seeds, sizes)
def test_a_figure_written_less_finely_never_makes_a_contradiction(seed: int, size: int) -> None:
    world = slipped(a_world(seed, size))
    before = verdicts(world)
    name = Random(seed).choice(sorted(world.figures))  # noqa: S311 - drawn, not secret
    figure = world.figures[name]
    step, coarse = figure.written.step * 10, figure.written.round_step * 10
    world.figures[name] = replace(
        figure, written=replace(figure.written, step=step, round_step=coarse)
    )

    for relation, verdict in verdicts(world).items():
        assert verdict is not Verdict.INCONSISTENT or before[relation] is verdict


@settings(max_examples=40)
@given(seeds, sizes)
def test_the_order_of_figures_and_relations_never_matters(seed: int, size: int) -> None:
    world = slipped(a_world(seed, size))
    names = list(world.figures)
    Random(seed).shuffle(names)  # noqa: S311 - drawn, not secret
    other = replace(
        world,
        figures={name: world.figures[name] for name in names},
        relations=world.relations[::-1],
    )

    assert verdicts(world) == verdicts(other)
    assert bool(checked(world).conflicts) == bool(checked(other).conflicts)


@pytest.mark.parametrize("seed", range(100))
def test_the_network_answers_as_an_independent_judge_does(seed: int) -> None:
    world = a_world(seed, 1 + seed % 5)
    world = slipped(world) if seed % 4 else world
    relations = [it for it in world.relations if known(it)]
    meanings = [formulas(it, Basis(world.figures, RATES, DAY)) for it in relations]
    links = [Link(f"c{i}", it[0]) for i, it in enumerate(meanings) if len(it) == 1]
    single = [it for it, said in zip(relations, meanings, strict=True) if len(said) == 1]
    figures = {name: world.figures[name] for link in links for name in link.figures}

    ours = solve(links, readings(links, figures, Level.LOOSE)) if links else Answer.SATISFIED
    theirs = satisfiable(figures, single, Level.LOOSE)

    assert ours is Answer.UNDECIDED or theirs is None or (ours is Answer.SATISFIED) == theirs
