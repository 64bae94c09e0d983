"""
Let a source fail in every way while 1,000 callers convert at once.

Usage: ``python -m benchmarks.faults_over_http [REQUESTS]``. The whole service answers in process;
the source is a real HTTPS server on this machine. Ends with 1 where a caller got no 200.
"""

import asyncio
import sys
import time
from pathlib import Path


def main(requests: int) -> int:
    from rates.live.faults import FAULTS, over_http  # noqa: PLC0415 - found once the path is set

    failed = 0
    for name, (fault, _) in FAULTS.items():
        started = time.monotonic()
        seen = asyncio.run(over_http(fault, requests=requests))
        failed += requests - seen.statuses[200]
        seconds = time.monotonic() - started
        days = ", ".join(sorted(seen.days))
        print(
            f"{name:>26}: {dict(seen.statuses)} with rates of {days} in {seconds:.1f} s; "
            f"{seen.error}, health {seen.health}"
        )
    return failed > 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 1000))
