"""
Convert 200 amounts here and with CurrencyConverter, and explain every answer that differs.

``python -m benchmarks.rates_beside_converter [FILE]`` writes docs/conversions.md (or FILE).
CurrencyConverter, an independent reader of the European Central Bank's table, is asked as its users
ask it: with its fallbacks for missing days on, as it refuses every weekend without them.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from currency_converter import (  # type: ignore[import-untyped] # ships no types
    CurrencyConverter,
    RateNotFoundError,
)
from tieout.conversion import Conversion, convert
from tieout.rates import Book

from benchmarks.rates_queries import Query, queries

SAME = Decimal("0.0001")
FILE = Path(__file__).parents[1] / "docs" / "conversions.md"


@dataclass(frozen=True, slots=True)
class Row:
    """Both answers to one query; *known* are their first and last day with both currencies."""

    query: Query
    ours: Conversion
    theirs: Decimal | str
    known: tuple[date, date]

    @property
    def apart(self) -> Decimal | None:
        """How far their answer is from ours, as a share of it."""
        if isinstance(self.theirs, str):
            return None
        ours = Decimal(self.ours.result.numerator) / Decimal(self.ours.result.denominator)
        return self.theirs / ours - 1

    @property
    def differs(self) -> bool:
        return self.apart is not None and abs(self.apart) > SAME


def rows() -> list[Row]:
    book = Book.embedded()
    other = CurrencyConverter(
        fallback_on_wrong_date=True, fallback_on_missing_rate=True, decimal=True
    )
    return [
        Row(
            it,
            convert(it.amount, it.target, book, on=it.day, from_=it.source),
            _theirs(other, it),
            _known(other, it),
        )
        for it in queries()
    ]


def _known(other: CurrencyConverter, query: Query) -> tuple[date, date]:
    bounds = [other.bounds[it] for it in (query.source, query.target) if it in other.bounds]
    first = max((it.first_date for it in bounds if it is not None), default=date.min)
    return first, min((it.last_date for it in bounds if it is not None), default=date.max)


def _theirs(other: CurrencyConverter, query: Query) -> Decimal | str:
    try:
        return Decimal(other.convert(query.amount, query.source, query.target, query.day))
    except (ValueError, RateNotFoundError) as refusal:
        return "refused" if "bounds" in str(refusal) else "unknown code"


def why(row: Row) -> str:
    """Explain a difference by what both say of themselves."""
    ours, day = row.ours, row.query.day
    if isinstance(row.theirs, str):
        return f"{row.theirs} there"
    if not row.differs:
        return ""
    laws = [leg for leg in ours.legs if leg.source == "law"]
    if laws and ours.rate.day == day:
        law = f"1 {laws[0].base} is {laws[0].value:f} {laws[0].quote}"
        return f"theirs keeps the last print of {row.query.source}; by law, {law}"
    first, last = row.known
    if not laws and not first <= day <= last:
        end = "first" if day < first else "last"
        known = first if day < first else last
        return f"theirs is of {known}, its {end} day with both, {abs((day - known).days)} days away"
    if "ecb" not in ours.rate.source and not laws:
        return f"theirs draws a line across years without prints; ours is {ours.rate.source}'s"
    return f"theirs lies between two days' prints; ours was printed on {ours.rate.day}"


def table(found: list[Row]) -> str:
    kinds = Counter(
        "refused there" if isinstance(it.theirs, str) else "differ" if it.differs else "agree"
        for it in found
    )
    lines = [
        "# Two hundred conversions beside CurrencyConverter",
        "",
        "Written by `benchmarks/rates_beside_converter.py`. Every row is one conversion, by Tieout",
        "and by CurrencyConverter 0.18 with its fallbacks on; answers more than 0.01 % apart are",
        "explained.",
        "",
        "| outcome | rows |",
        "|---|---|",
        *(f"| {kind} | {count} |" for kind, count in sorted(kinds.items())),
        "",
        "| asked as | amount | day | Tieout | by | printed | theirs | apart | why |",
        "|---|---|---|---|---|---|---|---|---|",
        *map(_line, found),
    ]
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    query, ours = row.query, row.ours
    result = f"{float(ours.result):.8g}"
    theirs = row.theirs if isinstance(row.theirs, str) else f"{row.theirs:.8g}"
    apart = "" if row.apart is None or not row.differs else f"{row.apart:+.3%}"
    amount = f"{query.amount} {query.source} → {query.target}"
    source = ours.rate.source
    cells = query.why, amount, query.day, result, source, ours.rate.day, theirs, apart, why(row)
    return f"| {' | '.join(map(str, cells))} |"


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FILE
    target.write_text(table(rows()), encoding="utf-8")
