"""
Figures of real filings: false alarms of the arithmetic checks, and what becomes of wrong digits.

    python -m benchmarks.checks_tables FOLDER

FOLDER holds ``derived.jsonl`` (``{id, relation, figures, stated_result, scale, consistent}``) and
``footing.jsonl`` (``{id, figures, stated_result, percent, exact}``), all of them as printed. Each
right row is then told with one wrong digit: of slips larger than the power that the check itself
reports, nearly all must be found.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

from tieout.checks import Check, Severity, Verdict, check
from tieout.figures import Figure, FigureId, Kind, Style, Written
from tieout.rates import Book
from tieout.relations import Change, Difference, Mean, Multiple, Relation, Share, Sum

STATED = "stated"
ROUNDS = 5
ALARMS = {Severity.ERROR, Severity.WARNING}


@dataclass(frozen=True)
class Row:
    name: str
    figures: dict[FigureId, Figure]
    relation: Relation
    right: bool

    def with_figure(self, figure: Figure) -> "Row":
        return replace(self, figures={**self.figures, figure.id: figure})


def figure(id_: FigureId, text: str, kind: Kind = Kind.MONEY) -> Figure:
    """Read a cell of a table: its unit is declared, so that trailing zeros are digits."""
    value = Decimal(text.replace(",", "").rstrip("%"))
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    step = Decimal(1).scaleb(min(exponent, 0))
    return Figure(id_, text, kind, Written(value, step, step), Style("en"))


def derived(folder: Path) -> Iterator[Row]:
    for row in _lines(folder / "derived.jsonl"):
        ids = [f"f{i}" for i in range(len(row["figures"]))]
        figures = {id_: figure(id_, text) for id_, text in zip(ids, row["figures"], strict=True)}
        kind, relation = _derived(row["relation"], ids, row["scale"])
        figures[STATED] = figure(STATED, row["stated_result"], kind)
        yield Row(row["relation"], figures, relation, row["consistent"])


def _derived(name: str, ids: list[FigureId], scale: str) -> tuple[Kind, Relation]:
    first, *others = ids
    match name:
        case "growth":
            return Kind.PERCENT, Change(old=others[0], new=first, by=STATED)
        case "change" | "difference":
            return Kind.MONEY, Difference(minuend=first, subtrahend=others[0], result=STATED)
        case "share":
            return Kind.PERCENT, Share(part=first, whole=others[0], percent=STATED)
        case "ratio":
            kind = Kind.PERCENT if scale == "percent" else Kind.MULTIPLE
            return kind, Multiple(numerator=first, denominator=others[0], multiple=STATED)
        case "mean":
            return Kind.MONEY, Mean(parts=tuple(ids), mean=STATED)
        case _:
            return Kind.MONEY, Sum(parts=tuple(ids), total=STATED)


def footing(folder: Path) -> Iterator[Row]:
    for row in _lines(folder / "footing.jsonl"):
        ids = [f"f{i}" for i in range(len(row["figures"]))]
        figures = {id_: figure(id_, text) for id_, text in zip(ids, row["figures"], strict=True)}
        figures[STATED] = figure(STATED, row["stated_result"])
        name = "exact" if row["exact"] else "other"
        yield Row(name, figures, Sum(parts=tuple(ids), total=STATED), row["exact"])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def checked(row: Row, rates: Book) -> Check:
    return check(row.figures, [row.relation], rates, None).checks[0]


def alarms(name: str, rows: list[Row], rates: Book) -> None:
    print(f"{name}: {len(rows)} rows")
    kinds = Counter(row.name for row in rows)
    found = [(row, checked(row, rates)) for row in rows]
    for kind, count in kinds.most_common():
        mine = [it for row, it in found if row.name == kind]
        alarming = sum(it.severity in ALARMS for it in mine)
        verdicts = Counter(it.verdict.value for it in mine)
        print(
            f"  {kind:12} {count:5} alarms {alarming:3} {alarming / count:7.2%}  {dict(verdicts)}"
        )
    total = sum(it.severity in ALARMS for _, it in found)
    print(f"  {'all':12} {len(rows):5} alarms {total:3} {total / len(rows):7.2%}")


def calibration(rows: list[Row], rates: Book) -> None:
    """Change one digit of what is stated, and hold what is found against the reported power."""
    random = Random(0)  # noqa: S311 - drawn, not secret
    larger: Counter[bool] = Counter()
    smaller: Counter[bool] = Counter()
    for row in rows * ROUNDS:
        before = checked(row, rates)
        wrong = _wrong_digit(row.figures[STATED], random)
        if wrong is None or before.verdict is not Verdict.CONSISTENT or before.power is None:
            continue
        it = checked(row.with_figure(wrong), rates)
        size = _relative(row.figures[STATED], wrong)
        (larger if size > before.power else smaller)[it.verdict is Verdict.INCONSISTENT] += 1
    for name, counts in (("larger", larger), ("smaller", smaller)):
        count = counts.total() or 1
        print(
            f"  slips {name:7} than the power: {counts.total():5}, found {counts[True] / count:.1%}"
        )


def _wrong_digit(stated: Figure, random: Random) -> Figure | None:
    digits = str(int(abs(stated.value) / stated.written.step))
    i = random.randrange(len(digits))
    other = random.choice([it for it in "0123456789" if it != digits[i]])
    value = Decimal(digits[:i] + other + digits[i + 1 :]) * stated.written.step
    value = -value if stated.value < 0 else value
    return replace(stated, written=replace(stated.written, value=value)) if value else None


def _relative(one: Figure, other: Figure) -> Fraction:
    return abs(Fraction(other.value) / Fraction(one.value) - 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    rates = Book.embedded()
    both = {"derived": list(derived(folder)), "footing": list(footing(folder))}
    for name, rows in both.items():
        alarms(name, rows, rates)
    print(f"one wrong digit in each right row, {ROUNDS} times")
    calibration([row for rows in both.values() for row in rows if row.right], rates)


if __name__ == "__main__":
    main()
