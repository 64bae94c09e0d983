"""
Currency pairs of real press: how often the checks alarm, and which seeded slips they find and name.

    python -m benchmarks.checks_pairs FOLDER [--seeds 1000]

FOLDER holds ``pairs.jsonl``: ``{id, on, lang, a, a_currency, b, b_currency, cue, historic_cue}``,
none of them known to be wrong.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

from tieout.checks import Check, Severity, Verdict, check
from tieout.diagnosis import Finding, diagnose
from tieout.diagnosis.families import family
from tieout.diagnosis.repair import scaled
from tieout.extraction import read_amount
from tieout.figures import Figure, FigureId, Kind, Rates, Written
from tieout.lexicon import load
from tieout.rates import Book
from tieout.relations import Equivalence, Evidence
from tieout.writing.precision import to_digits

PARITY = (Fraction(4, 5), Fraction(5, 4))
LOOSE = ("or", "about")
MAJORS = ("USD", "EUR", "GBP", "JPY", "CHF", "CNY")


@dataclass(frozen=True)
class Pair:
    """One published pair: two figures, and what was printed with them."""

    figures: dict[FigureId, Figure]
    relation: Equivalence
    on: date

    @property
    def rate(self) -> Fraction:
        return self.figures["b"].middle / self.figures["a"].middle

    def with_figure(self, figure: Figure) -> "Pair":
        return replace(self, figures={**self.figures, figure.id: figure})


Slip = Callable[[Pair, Random], Pair | None]


def pairs(folder: Path) -> Iterator[Pair]:
    for line in (folder / "pairs.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        figures = {role: _figure(row, role) for role in ("a", "b")}
        loose = row["cue"].split()[0] in LOOSE
        evidence = Evidence(cue=row["cue"], loose=loose, historic=row["historic_cue"])
        relation = Equivalence(a="a", b="b", evidence=evidence)
        yield Pair(figures, relation, date.fromisoformat(row["on"]))


def _figure(row: dict[str, str], role: str) -> Figure:
    code = row[f"{role}_currency"]
    figure = read_amount(row[role], load(row["lang"]), currency=code)
    return replace(figure, id=role, kind=Kind.MONEY, currency=code, noun=None, resolved_by=None)


def times(power: int) -> Slip:
    def slip(pair: Pair, random: Random) -> Pair | None:
        figure = pair.figures[random.choice("ab")]
        return pair.with_figure(scaled(figure, random.choice((power, -power))))

    return slip


def inverted(pair: Pair, _: Random) -> Pair | None:
    return pair.with_figure(_valued(pair.figures["b"], pair.figures["a"].middle / pair.rate))


def unconverted(pair: Pair, _: Random) -> Pair | None:
    a, b = pair.figures["a"], pair.figures["b"]
    return pair.with_figure(replace(b, written=a.written))


def wrong_currency(pair: Pair, random: Random) -> Pair | None:
    """Put another currency of the same sign on one figure, or another major one."""
    figure = pair.figures[random.choice("ab")]
    taken = {it.currency for it in pair.figures.values()}
    codes = [it for it in family(figure.currency) or MAJORS if it not in taken]
    return pair.with_figure(replace(figure, currency=random.choice(codes))) if codes else None


def _valued(figure: Figure, value: Fraction) -> Figure:
    digits = len(str(int(abs(figure.value) / figure.written.round_step)))
    rounded = to_digits(value, digits)
    step = Decimal(1).scaleb(rounded.place)
    written = Written(step * rounded.units, step, step, qualifier=figure.qualifier)
    return replace(figure, written=written)


SLIPS: dict[str, tuple[str, Slip]] = {
    "x10": ("scale_slip", times(1)),
    "x1000": ("scale_slip", times(3)),
    "inverted rate": ("inverted_rate", inverted),
    "unconverted": ("unconverted", unconverted),
    "wrong currency": ("wrong_currency", wrong_currency),
}


def judged(pair: Pair, rates: Rates) -> tuple[Check, tuple[Finding, ...]]:
    checked = check(pair.figures, [pair.relation], rates, pair.on)
    return checked.checks[0], diagnose(checked)


def alarms(published: list[Pair], rates: Rates) -> None:
    verdicts: Counter[str] = Counter()
    for pair in published:
        it, _ = judged(pair, rates)
        verdicts[it.verdict if it.severity is None else f"{it.verdict} {it.severity}"] += 1
    for name, count in verdicts.most_common():
        print(f"  {name:28} {count:5} {count / len(published):8.2%}")


def seeded(published: list[Pair], rates: Rates, seeds: int) -> None:
    random = Random(0)  # noqa: S311 - drawn, not secret
    chosen = random.sample(published, min(seeds, len(published)))
    print("  slip             parity  seeded    found    first  only one    first")
    for name, (cause, slip) in SLIPS.items():
        for near in (False, True):
            group = [pair for pair in chosen if _near_parity(pair) is near]
            _row(name, cause, near=near, found=list(_found(group, slip, rates, random)))


def _found(
    group: list[Pair], slip: Slip, rates: Rates, random: Random
) -> Iterator[list[tuple[str, bool]] | None]:
    """Yield the causes named for each seeded slip; None where nobody alarmed."""
    for pair in group:
        before, _ = judged(pair, rates)
        wrong = slip(pair, random)
        if wrong is None or before.verdict is not Verdict.CONSISTENT:
            continue
        it, findings = judged(wrong, rates)
        if it.verdict is Verdict.UNDETERMINED:
            continue
        if it.severity not in {Severity.ERROR, Severity.WARNING}:
            yield None
        else:
            yield [(cause.cause, cause.tied) for cause in findings[0].causes]


def _row(name: str, cause: str, *, near: bool, found: list[list[tuple[str, bool]] | None]) -> None:
    caught = [it for it in found if it is not None]
    first = sum(cause in _leading(it) for it in caught)
    single = [it for it in caught if len({name for name, _ in it}) == 1]
    alone = sum(it[0][0] == cause for it in single)
    parity = "near" if near else "away"
    told = f"{len(found):6} {_share(len(caught), len(found))} {_share(first, len(caught))}"
    print(f"  {name:16} {parity:7} {told} {len(single):9} {_share(alone, len(single))}")


def _leading(causes: list[tuple[str, bool]]) -> set[str]:
    leading = {causes[0][0]} if causes else set()
    for cause, tied in causes[1:]:
        if not tied:
            break
        leading.add(cause)
    return leading


def _share(part: int, whole: int) -> str:
    return f"{part / whole:8.1%}" if whole else f"{'-':>8}"


def _near_parity(pair: Pair) -> bool:
    low, high = PARITY
    return low < pair.rate < high


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, default=1000)
    asked = parser.parse_args()
    rates = Book.embedded()
    published = list(pairs(asked.folder))
    print(f"{len(published)} published pairs")
    alarms(published, rates)
    if asked.seeds:
        print(f"slips seeded in {asked.seeds} of them")
        seeded(published, rates, asked.seeds)


if __name__ == "__main__":
    main()
