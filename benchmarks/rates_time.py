"""
Time conversions here and by CurrencyConverter, in alternating rounds of one run.

``python -m benchmarks.rates_time`` prints medians of microseconds a conversion, ours against
theirs, with an A/A pair that shows how far two equal things differ on this machine; then start-up
and memory, each in processes of their own. Ours carries source, day, legs, flags and version.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median

from currency_converter import CurrencyConverter  # type: ignore[import-untyped] # ships no types
from tieout.conversion import convert
from tieout.rates import Book

from benchmarks.rates_queries import Query, queries

ROUNDS = 41
Work = Callable[[Sequence[Query]], None]

START = {
    "bare Python": "pass",
    "Tieout": "from tieout.rates import Book; Book.embedded()",
    "Tieout, all columns unpacked": (
        "from tieout.rates import Book; b = Book.embedded();"
        "[b.units.archive.column(s, c) for s, cs in b.units.archive.codes.items() for c in cs]"
    ),
    "CurrencyConverter": "from currency_converter import CurrencyConverter; CurrencyConverter()",
}
MEASURE = """
import time
start = time.perf_counter()
{}
spent = time.perf_counter() - start
status = open("/proc/self/status").read()
print(spent, status.split("VmRSS:")[1].split()[0])
"""


def ours(book: Book) -> Work:
    def run(its: Sequence[Query]) -> None:
        for it in its:
            assert convert(it.amount, it.target, book, on=it.day, from_=it.source).result

    return run


def theirs(other: CurrencyConverter) -> Work:
    def run(its: Sequence[Query]) -> None:
        for it in its:
            assert other.convert(it.amount, it.source, it.target, it.day)

    return run


def cold(book: Book) -> Work:
    """The same without memory: a book of its own for each round."""

    def run(its: Sequence[Query]) -> None:
        ours(Book.of(book.pairs, book.version))(its)

    return run


def alternating(works: dict[str, Work], its: Sequence[Query]) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work(its)
    for _ in range(ROUNDS):
        for name, work in works.items():
            start = time.perf_counter()
            work(its)
            found[name].append((time.perf_counter() - start) / len(its) * 1e6)
    return found


def started(code: str) -> tuple[float, float]:
    """Return milliseconds and megabytes of a fresh process, the median of eleven."""
    runs = []
    for _ in range(11):
        command = [sys.executable, "-c", MEASURE.format(code)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds, kilobytes = map(float, done.stdout.split())
        runs.append((seconds * 1e3, kilobytes / 1024))
    return median(it[0] for it in runs), median(it[1] for it in runs)


def main() -> None:
    shared = [it for it in queries() if it.why == "a weekday"]
    book = Book.embedded()
    floats = theirs(CurrencyConverter(fallback_on_missing_rate=True, fallback_on_wrong_date=True))
    decimals = theirs(
        CurrencyConverter(fallback_on_missing_rate=True, fallback_on_wrong_date=True, decimal=True)
    )
    works = {
        "Tieout": ours(book),
        "CurrencyConverter": floats,
        "CurrencyConverter, decimal": decimals,
        "Tieout again (A/A)": ours(book),
        "Tieout, never asked before": cold(book),
    }
    found = alternating(works, shared)
    base = median(found["CurrencyConverter"])
    for name, times in found.items():
        ratio = median(
            one / other for one, other in zip(times, found["CurrencyConverter"], strict=True)
        )
        print(f"{name:30} {median(times):7.2f} us  {ratio:5.2f} of CurrencyConverter's {base:.2f}")
    bare = started(START["bare Python"])
    for name, code in START.items():
        ms, megabytes = started(code)
        print(f"{name:30} {ms - bare[0]:7.1f} ms  {megabytes - bare[1]:6.1f} MB more than Python's")


if __name__ == "__main__":
    main()
