"""
Load the service for minutes while its workers are replaced, then killed: `make soak`.

Every answer is compared with the right one. A SIGTERM to a worker may lose nothing; a SIGKILL may
break the connections that the worker had, and nothing else. All live sources fail all the time.
"""

import argparse
import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil

from benchmarks.soak.caller import Question, Seen, call, questions

PORT = 18_790
CALLERS = 12
WORKERS = 2
SAMPLES_MIN = 20
WARM_UP = 0.2
"""The share of a phase after which memory is expected to stay as it is."""

SERVE = """
from tieout.api.serving import serve
from tieout.api.settings import Settings

if __name__ == "__main__":
    serve(Settings())
"""


@dataclass(slots=True)
class Phase:
    """A part of the soak: what is done to the workers, how often, and what was seen."""

    name: str
    signal: signal.Signals
    every: float
    seconds: float
    seen: Seen = field(default_factory=Seen)
    struck: list[float] = field(default_factory=list)
    memory: list[tuple[float, int]] = field(default_factory=list)

    def grown(self) -> float:
        """How much larger the largest worker is at the end than after the warm-up, as a share."""
        if len(self.memory) < SAMPLES_MIN:
            return 0.0
        begin = self.memory[0][0] + WARM_UP * self.seconds
        half = begin + (1 - WARM_UP) * self.seconds / 2
        early = [size for at, size in self.memory if begin <= at < half]
        late = [size for at, size in self.memory if at >= half]
        return max(late, default=0) / max(early, default=1) - 1

    def unexplained(self) -> int:
        """Broken connections that no kill explains: more than the callers, or at another time."""
        near = [at for at, _ in self.seen.broken if any(0 <= at - it < 1 for it in self.struck)]
        allowed = CALLERS * len(self.struck) if self.signal is signal.SIGKILL else 0
        return len(self.seen.broken) - min(len(near), allowed)


@contextmanager
def serving(folder: Path) -> Iterator[psutil.Process]:
    script = folder / "serve.py"
    script.write_text(SERVE)
    settings = {
        "TIEOUT_PORT": str(PORT),
        "TIEOUT_WORKERS": str(WORKERS),
        "TIEOUT_LIVE": "true",
        "TIEOUT_STORE": str(folder / "rates.db"),
        "ALL_PROXY": "http://127.0.0.1:9",
    }
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, str(script)], env={**os.environ, **settings}, stdout=log, stderr=log
        )
    try:
        yield psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait()


def workers(parent: psutil.Process) -> list[psutil.Process]:
    return [it for it in parent.children() if is_worker(it)]


def is_worker(process: psutil.Process) -> bool:
    try:
        return "spawn_main" in " ".join(process.cmdline())
    except psutil.Error:
        return False


async def strike(parent: psutil.Process, phase: Phase, end: float) -> None:
    """Send the phase's signal to one worker after the other."""
    while time.monotonic() + phase.every < end:
        await asyncio.sleep(phase.every)
        for worker in workers(parent)[: WORKERS if phase.signal is signal.SIGTERM else 1]:
            phase.struck.append(time.monotonic())
            worker.send_signal(phase.signal)
            await replaced(worker)


async def replaced(worker: psutil.Process) -> None:
    """Wait until all workers answer again, as whoever restarts them one by one would."""
    await asyncio.to_thread(psutil.wait_procs, [worker])
    full = f"tieout_workers {WORKERS}.0"
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{PORT}", timeout=60) as client:
        for _ in range(300):
            if full in (await client.get("/metrics")).text:
                return
            await asyncio.sleep(0.2)


async def watch(parent: psutil.Process, phase: Phase, end: float) -> None:
    while time.monotonic() < end:
        try:
            size = max(it.memory_info().rss for it in workers(parent))
            phase.memory.append((time.monotonic(), size))
        except (psutil.Error, ValueError):
            pass
        await asyncio.sleep(0.5)


async def run(parent: psutil.Process, phase: Phase, asked: list[Question]) -> None:
    end = time.monotonic() + phase.seconds
    await asyncio.gather(
        strike(parent, phase, end),
        watch(parent, phase, end),
        *(
            call(PORT, asked, start * len(asked) // CALLERS, end, phase.seen)
            for start in range(CALLERS)
        ),
    )


async def listening() -> None:
    for _ in range(300):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", PORT)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return


async def soak(parent: psutil.Process, phases: list[Phase]) -> None:
    asked = list(questions())
    await listening()
    for phase in phases:
        await run(parent, phase, asked)


def row(phase: Phase) -> str:
    seen = phase.seen
    right = sum(seen.right.values())
    return (
        f"| {phase.name} | {phase.seconds:.0f} s | {len(phase.struck)} | {right:,} "
        f"| {right / phase.seconds:,.0f} | {len(seen.wrong)} | {len(seen.broken)} "
        f"| {phase.unexplained()} | {seen.slowest * 1000:.0f} ms "
        f"| {max(size for _, size in phase.memory) / 1e6:.0f} MB | {phase.grown():+.1%} |"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=300)
    asked = parser.parse_args()
    share = min(1.0, asked.seconds / 300)
    phases = [
        Phase("SIGTERM to every worker", signal.SIGTERM, 60 * share, asked.seconds),
        Phase("SIGKILL of a worker", signal.SIGKILL, 20 * share, asked.seconds),
    ]
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as parent:
        asyncio.run(soak(parent, phases))
    print("| what is done | for | times | right answers | a second | wrong ", end="")
    print("| broken connections | lost | slowest | largest worker | growth |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for phase in phases:
        print(row(phase))
    sys.exit(any(it.seen.wrong or it.unexplained() for it in phases))


if __name__ == "__main__":
    main()
