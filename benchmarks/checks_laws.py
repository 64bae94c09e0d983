"""
Laws of the checks, over more worlds than the tests have time for.

    python -m benchmarks.checks_laws [--worlds 100000] [--networks 2000]

True worlds, whose values are drawn, related, rounded and worded in this order, are never accused.
Small networks, half of them with slips, are judged as z3 judges them.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from oracle import known, satisfiable
from printed import RATES
from tieout.checks import Basis, Verdict, check
from tieout.checks.conflict import readings
from tieout.checks.formula import formulas
from tieout.checks.network import Link, components
from tieout.checks.search import Answer, solve
from tieout.figures import Level
from worlds import DAY, World, a_world, slipped


def accusations(worlds: int) -> None:
    verdicts: Counter[str] = Counter()
    accused = []
    start = perf_counter()
    for seed in range(worlds):
        world = a_world(seed, 1 + seed % 5)
        checked = check(world.figures, world.relations, RATES, DAY)
        verdicts.update(it.verdict.value for it in checked.checks)
        if checked.conflicts or any(it.verdict is Verdict.INCONSISTENT for it in checked.checks):
            accused.append(seed)
    seconds = perf_counter() - start
    print(f"{worlds} true worlds in {seconds:.0f} s: {len(accused)} accused {accused[:5]}")
    print(f"  {dict(verdicts.most_common())}")


def judgements(networks: int) -> None:
    """Tally our answers beside z3's, on trees and on cycles."""
    answers: Counter[tuple[str, str, str]] = Counter()
    for seed in range(networks):
        world = a_world(seed, 1 + seed % 5)
        told = _linked(slipped(world) if seed % 2 else world)
        if told is None:
            continue
        world, links = told
        domains = readings(links, world.figures, Level.LOOSE)
        shape = "tree" if is_tree(links) else "cycle"
        ours, theirs = (
            solve(links, domains),
            satisfiable(world.figures, world.relations, Level.LOOSE),
        )
        answers[shape, ours.value, {True: "sat", False: "unsat", None: "unknown"}[theirs]] += 1
    print(f"{answers.total()} networks: shape, our answer, z3's")
    for key, count in sorted(answers.items()):
        print(f"  {' '.join(f'{it:10}' for it in key)} {count:5}")
    wrong = sum(count for (_, ours, theirs), count in answers.items() if _differ(ours, theirs))
    print(f"  contradicting answers: {wrong}")


def is_tree(links: Sequence[Link]) -> bool:
    """Whether no way leads from a figure over links back to itself."""
    figures = {figure for link in links for figure in link.figures}
    ways = sum(len(link.figures) for link in links)
    return ways == len(links) + len(figures) - len(list(components(links)))


def _linked(world: World) -> tuple[World, list[Link]] | None:
    """Return a world of what z3 can be told, with its equations; None where none is left."""
    relations = [it for it in world.relations if known(it)]
    meanings = [formulas(it, Basis(world.figures, RATES, DAY)) for it in relations]
    single = [(it, said[0]) for it, said in zip(relations, meanings, strict=True) if len(said) == 1]
    links = [Link(f"c{i}", equation) for i, (_, equation) in enumerate(single)]
    figures = {name: world.figures[name] for link in links for name in link.figures}
    told = World(world.random, world.values, figures, [it for it, _ in single])
    return (told, links) if links else None


def _differ(ours: str, theirs: str) -> bool:
    claims = {Answer.SATISFIED.value: "unsat", Answer.REFUTED.value: "sat"}
    return claims.get(ours) == theirs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worlds", type=int, default=100_000)
    parser.add_argument("--networks", type=int, default=2_000)
    asked = parser.parse_args()
    judgements(asked.networks)
    accusations(asked.worlds)


if __name__ == "__main__":
    main()
