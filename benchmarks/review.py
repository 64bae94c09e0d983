"""
Time a whole review in process: ``python -m benchmarks.review [FILE] [--rounds N]``.

Without FILE, an article of 3,000 characters and 15 figures of our own, dated and for Hong Kong.
Every stage is timed by itself and the review as a whole, in alternating rounds, the review twice
(A/A): medians in milliseconds of processor time. Last, the same text many times over, up to 1 MB:
cost must grow as the text does.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from tieout.checks import check
from tieout.diagnosis import diagnose
from tieout.documents import Document, read_document
from tieout.lexicon import detect, load
from tieout.rates import Book
from tieout.relations import relate
from tieout.review import read, review

EXAMPLES = Path(__file__).parents[1] / "docs" / "examples"
ON = date(2024, 5, 7)
COPIES = (1, 4, 16, 64, 350)


def article() -> str:
    """Return examples of the demonstration, filled with prose to 3,000 characters."""
    told = [(EXAMPLES / name).read_text("utf-8") for name in ("studios.txt", "slips.txt")]
    prose = "The board met on Tuesday and will meet again before the summer, its chair said. "
    return "\n\n".join([*told, prose * 20])[:3_000]


def stages(document: Document, book: Book) -> dict[str, Callable[[], object]]:
    lexicon, text = load("en"), document.text
    figures = read([document])
    related = relate([document], figures, (), lexicon)
    by_id = {figure.id: figure for figure in related.figures}
    checked = check(by_id, related.relations, book, document.on)
    return {
        "language": lambda: detect(text),
        "blocks": lambda: read_document(text, on=ON, language="en", region="HK"),
        "figures": lambda: read([document]),
        "relations": lambda: relate([document], figures, (), lexicon),
        "checks": lambda: check(by_id, related.relations, book, document.on),
        "findings": lambda: diagnose(checked),
        "review": lambda: review([document], rates=book),
        "review again": lambda: review([document], rates=book),
    }


def timed(task: Callable[[], object]) -> float:
    """Return the milliseconds of processor time of one call: others may use the machine, too."""
    start = time.process_time()
    task()
    return 1_000 * (time.process_time() - start)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=60)
    asked = parser.parse_args()
    text = article() if asked.file is None else asked.file.read_text("utf-8")
    book = Book.embedded()
    document = read_document(text, on=ON, language="en", region="HK")
    tasks = stages(document, book)
    rounds = [{name: timed(task) for name, task in tasks.items()} for _ in range(asked.rounds)]

    print(f"{len(text):,} characters, {len(read([document]))} figures, medians of {asked.rounds}")
    for name in tasks:
        print(f"{name:<14}{statistics.median(it[name] for it in rounds):>9.3f} ms")
    for copies in COPIES:
        longer = read_document("\n\n".join([text] * copies), on=ON, language="en", region="HK")
        cost = statistics.median(timed(partial(read, [longer])) for _ in range(3))
        print(f"read {len(longer.text):>10,} characters{cost:>12.1f} ms")


if __name__ == "__main__":
    main()
