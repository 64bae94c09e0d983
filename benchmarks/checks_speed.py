"""
What the checks cost, as networks grow.

    python -m benchmarks.checks_speed

Networks of shares, changes and sums hang together in one component. "check" is every relation by
itself and all together, "together" the propagation alone, "diagnose" the findings after one figure
in ten was told ten times too large. Medians of several rounds, in
milliseconds of processor time; plotted a relation.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from random import Random
from statistics import median
from time import process_time

from tieout.checks import Basis, check
from tieout.checks.checked import links
from tieout.checks.conflict import conflicts
from tieout.diagnosis import diagnose
from tieout.diagnosis.repair import scaled
from tieout.figures import Figure, FigureId, Kind, Style, Written
from tieout.rates import Book
from tieout.relations import Change, Relation, Share, Sum

SIZES = (15, 50, 100, 200, 500, 1000)
ROUNDS = 5
DAY = date(2024, 5, 7)
STEP = Decimal("0.1")
Network = tuple[dict[FigureId, Figure], list[Relation]]


def network(size: int) -> Network:
    """Return figures and about as many relations, each of a figure told before."""
    random = Random(size)  # noqa: S311 - drawn, not secret
    figures = {"f0": _figure("f0", Decimal(1000), Kind.MONEY)}
    relations: list[Relation] = []
    while len(figures) < size or len(relations) < size:
        base = random.choice([it for it in figures.values() if it.kind is Kind.MONEY])
        percent = Decimal(random.randrange(200, 900)) / 10
        name = f"f{len(relations)}"
        relations += _grown(name, base, percent, figures)
    return figures, relations[:size]


def _grown(
    name: str, base: Figure, percent: Decimal, figures: dict[FigureId, Figure]
) -> list[Relation]:
    part = base.value * percent / 100
    if part < 100:  # noqa: PLR2004 - small figures have few digits
        return _changed(name, base, percent, figures)
    told = {
        f"{name}p": _figure(f"{name}p", percent, Kind.PERCENT),
        f"{name}a": _figure(f"{name}a", part, Kind.MONEY),
        f"{name}b": _figure(f"{name}b", base.value - part, Kind.MONEY),
    }
    figures |= told
    share = Share(part=f"{name}a", whole=base.id, percent=f"{name}p")
    return [share, Sum(parts=(f"{name}a", f"{name}b"), total=base.id)]


def _changed(
    name: str, base: Figure, percent: Decimal, figures: dict[FigureId, Figure]
) -> list[Relation]:
    figures[f"{name}p"] = _figure(f"{name}p", percent * 100, Kind.PERCENT)
    new = base.value * (1 + percent)
    figures[f"{name}n"] = _figure(f"{name}n", new, Kind.MONEY)
    return [Change(old=base.id, new=f"{name}n", by=f"{name}p")]


def _figure(name: FigureId, value: Decimal, kind: Kind) -> Figure:
    written = Written(value.quantize(STEP), STEP, STEP)
    code = "USD" if kind is Kind.MONEY else None
    return Figure(name, str(written.value), kind, written, Style("en"), currency=code)


def slipped(told: Network) -> Network:
    figures, relations = told
    wrong = {it.id: scaled(it, 1) for it in list(figures.values())[5::10]}
    return {**figures, **{id_: replace(it, text="?") for id_, it in wrong.items()}}, relations


def milliseconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return 1000 * median(times)


def main() -> None:
    rates = Book.embedded()
    print("relations  check   together  diagnose  a relation")
    for size in SIZES:
        figures, relations = network(size)
        basis = Basis(figures, rates, DAY)
        alone = check(figures, relations, rates, DAY)
        wrong = check(*slipped((figures, relations)), rates, DAY)
        bound = tuple(links(alone.checks, basis))
        whole = milliseconds(partial(check, figures, relations, rates, DAY))
        together = milliseconds(partial(conflicts, bound, figures))
        explained = milliseconds(partial(diagnose, wrong))
        bar = "#" * round(100 * whole / size)
        print(f"{len(relations):9} {whole:6.1f} {together:10.1f} {explained:9.1f}  {bar}")


if __name__ == "__main__":
    main()
