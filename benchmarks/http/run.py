"""
Measure CPU and requests a second over HTTP, side by side: `make bench-http`.

Every server has the first core, wrk the second. A round asks all servers in turn, the next round in
the other direction; what counts is the median of the ratios within rounds, since the machine
changes between them. The constant is measured twice: its ratio to itself says how much is noise.
"""

import argparse
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

HERE = Path(__file__).parent
SERVERS = ("constant", "constant again", "echo", "plain", "tieout")
KINDS = ("convert", "ties", "check", "review")
CASES = ("livez", *(f"{kind}-{again}" for kind in KINDS for again in ("new", "repeated")))
FIRST_PORT = 18_700
CONNECTIONS = "16"


@dataclass(frozen=True, slots=True)
class Measured:
    """What one server did in one round."""

    per_second: float
    cpu_micros: float


def number_in(text: str, pattern: str) -> float:
    found = re.search(pattern, text)
    assert found, text
    return float(found[1])


@contextmanager
def serving(name: str, port: int, folder: Path) -> Iterator[psutil.Process]:
    command = ["taskset", "-c", "0", sys.executable, str(HERE / "servers.py"), name, str(port)]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(command, stdout=log)
    try:
        yield psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait()


def listening(port: int) -> None:
    """Wait until a server takes connections."""
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"nobody listens at {port}")


def measure(process: psutil.Process, port: int, case: str, seconds: str, start: int) -> Measured:
    before = process.cpu_times()
    wrk = f"taskset -c 1 wrk -t1 -c{CONNECTIONS} -d{seconds}s -s {HERE}/ask.lua"
    done = subprocess.run(
        [*wrk.split(), f"http://127.0.0.1:{port}"],
        env={**os.environ, "CASE": case, "START": str(start)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    after = process.cpu_times()
    assert "Non-2xx" not in done, f"{process.name()} at {port}: {done}"
    requests = number_in(done, r"([0-9]+) requests in")
    rate = number_in(done, r"Requests/sec:\s+([0-9.]+)")
    cpu = after.user + after.system - before.user - before.system
    return Measured(rate, cpu / requests * 1e6)


def rounds(case: str, count: int, seconds: str) -> dict[str, list[Measured]]:
    found: dict[str, list[Measured]] = defaultdict(list)
    with ExitStack() as stack, tempfile.TemporaryDirectory() as folder:
        ports = {name: FIRST_PORT + at for at, name in enumerate(SERVERS)}
        running = {
            name: stack.enter_context(serving(name, port, Path(folder)))
            for name, port in ports.items()
        }
        for name in SERVERS:
            listening(ports[name])
            measure(running[name], ports[name], case, "3", 0)
        for number in range(count):
            for name in SERVERS if number % 2 == 0 else SERVERS[::-1]:
                start = (number + 1) * 10**6
                found[name].append(measure(running[name], ports[name], case, seconds, start))
    return found


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def table(case: str, found: dict[str, list[Measured]]) -> Iterator[str]:
    base, plain = found["constant"], found["plain"]
    for name in SERVERS:
        its = found[name]
        of_constant = median([b.cpu_micros / a.cpu_micros for a, b in zip(its, base, strict=True)])
        of_plain = median([b.cpu_micros / a.cpu_micros for a, b in zip(its, plain, strict=True)])
        rate = median([a.per_second / b.per_second for a, b in zip(its, plain, strict=True)])
        yield (
            f"| {case} | {name} | {median([it.cpu_micros for it in its]):.1f} "
            f"| {median([it.per_second for it in its]):,.0f} "
            f"| {of_constant:.2f} | {of_plain:.2f} | {rate:.2f} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", default="2")
    parser.add_argument("--cases", nargs="+", default=CASES, choices=CASES)
    asked = parser.parse_args()
    print("| case | server | CPU µs a request | requests/s | speed of constant |", end="")
    print(" speed of plain (CPU) | of plain (requests/s) |")
    print("|---|---|---|---|---|---|---|")
    for case in asked.cases:
        for line in table(case, rounds(case, asked.rounds, asked.seconds)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
