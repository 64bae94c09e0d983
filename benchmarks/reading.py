"""
Time the reading of English news, beside peers where installed: ``python -m benchmarks.reading``.

One text of 1,000 characters with ten figures, in alternating rounds of one run; ours runs twice
(A/A), so that the noise of the machine can be seen. Peers: quantulum3, price-parser and lexnlp,
from the folder that ``--peers`` names (``pip install --target``), lest their dependencies meet
ours. lexnlp 2.3.0 (2023) pins a gensim that no longer builds; installed without what it pins, it
wants the data of NLTK beside it, and is left out without them.
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from tieout.documents import read_document
from tieout.extraction import extract
from tieout.lexicon import load

NEWS = """Meridian Foods said on Thursday that profit for the third quarter rose 18% to
US$710 million as demand recovered across its Asian markets and raw material costs eased.
Revenue climbed to
HK$5.2 billion from HK$4.4 billion a year earlier, according to a filing with the stock exchange,
ahead of the mean estimate of analysts polled by the company itself. The board declared a dividend
of 45 cents per share and approved a plan to buy back shares worth between 3 and 5 billion yuan,
the largest such programme in its history. The chief executive told reporters that the group would
keep hiring in Europe, where sales more than doubled after the purchase of a rival, and that it saw
no need to raise prices again before the summer. Shares, which had lost a tenth of their value since
the start of spring, closed up 2.3 percent at HK$98.40 before the announcement, which values the
company at roughly $31 billion. Rivals are due to report in the coming weeks, and investors expect
some of them to warn that margins will narrow."""

PEERS = {
    "quantulum3": "quantulum3.parser",
    "price-parser": "price_parser",
    "lexnlp": "lexnlp.extract.en.money",
}


CALLS: dict[str, Callable[[Any], object]] = {
    "quantulum3": lambda peer: peer.parse(NEWS),
    "price-parser": lambda peer: [peer.Price.fromstring(line) for line in NEWS.splitlines()],
    "lexnlp": lambda peer: list(peer.get_money(NEWS)),
}


def ours() -> int:
    return len(extract(read_document(NEWS, language="en"), load("en")))


def peers(folder: Path | None) -> dict[str, Callable[[], object]]:
    """Return the peers that the folder holds; price-parser reads the first price of each line."""
    if folder is None:
        return {}
    sys.path.append(str(folder))
    found: dict[str, Callable[[], object]] = {}
    for name, module in PEERS.items():
        try:
            peer = import_module(module)
            call = partial(CALLS[name], peer)
            call()
        except (ImportError, LookupError) as missing:
            print(f"{name} is not there: {str(missing).strip().splitlines()[0]}")
        else:
            found[name] = call
    return found


def milliseconds(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


def long_text() -> None:
    """One million characters, read once."""
    text = "\n\n".join([NEWS] * (1_000_000 // len(NEWS)))
    document = read_document(text, language="en")
    taken = milliseconds(lambda: extract(document, load("en")))
    print(f"1 MB of news: {taken:.0f} ms")


def first_read() -> None:
    """The first read of a fresh process, without the start of Python itself."""
    code = (
        "import time; from tieout.documents import read_document; "
        "from tieout.extraction import extract; from tieout.lexicon import load; "
        "begun = time.perf_counter(); "
        "extract(read_document('It paid US$5 million.'), load('en')); "
        "print(round((time.perf_counter() - begun) * 1000))"
    )
    run = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)]
    print(f"first read: {run[0].stdout.strip()} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--peers", type=Path)
    given = parser.parse_args()
    calls: dict[str, Callable[[], object]] = {"tieout": ours, "tieout again": ours}
    calls |= peers(given.peers)
    times: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call()
    for _ in range(given.rounds):
        for name, call in calls.items():
            times[name].append(milliseconds(call))
    base = statistics.median(times["tieout"])
    print(
        f"{len(NEWS)} characters, {ours()} figures; median ms per 1,000 characters (least), ratio"
    )
    for name, taken in times.items():
        scale = 1000 / len(NEWS)
        median, least = statistics.median(taken), min(taken)
        print(f"{name:42} {median * scale:8.3f} ({least * scale:.3f})  {median / base:8.2f} x")
    long_text()
    first_read()


if __name__ == "__main__":
    main()
