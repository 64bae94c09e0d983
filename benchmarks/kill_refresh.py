"""
Kill a refreshing process with signal 9, 200 times, and say what it left behind.

Usage: ``python -m benchmarks.kill_refresh [ROUNDS]``. Every round opens the store, checks that each
table in it is whole and of one edition, that the book answers exactly what is stored, and that
nothing that was reported as stored is gone.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parents[1] / "tests"


def main(rounds: int) -> int:
    from rates.live.killing import kill_rounds  # noqa: PLC0415 - found once TESTS is on the path

    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        remains = list(kill_rounds(rounds, Path(folder)))
    lost = sum(one.stored < one.reported for one in remains)
    between = sum(one.stored > one.reported for one in remains)
    editions = remains[-1].stored
    print(f"{rounds} kills in {time.monotonic() - started:.0f} s, {editions} tables printed")
    print(f"killed between storing and reporting: {between}; reported and lost: {lost}")
    print(f"{len(remains)} stores opened, each with whole tables of one edition or none")
    return lost


if __name__ == "__main__":
    sys.path.insert(0, str(TESTS))
    os.environ["PYTHONPATH"] = str(TESTS)
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 200))
