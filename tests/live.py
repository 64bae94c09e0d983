"""Real processes on loopback ports: the service as its users run it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

SECONDS_MAX = 60.0
Found = TypeVar("Found")

SERVE = """
from tieout.api.serving import serve
from tieout.api.settings import Settings

if __name__ == "__main__":
    serve(Settings())
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def until(found: Callable[[], Found | None], what: str) -> Found:
    """Ask again until there is an answer that is true, or fail the test."""
    deadline = time.monotonic() + SECONDS_MAX
    while time.monotonic() < deadline:
        try:
            if answer := found():
                return answer
        except (httpx.HTTPError, KeyError, IndexError):
            pass
        time.sleep(0.05)
    pytest.fail(f"after {SECONDS_MAX} seconds still not: {what}")


@contextmanager
def running(command: list[str], log: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program with its words in a file; stop it, and wait until it is gone."""
    with log.open("ab") as words:
        process = subprocess.Popen(
            command,
            stdout=words,
            stderr=words,
            env={**os.environ, **environment},
            start_new_session=True,
        )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(10)


@contextmanager
def service(
    folder: Path, port: int, *, script: str = SERVE, **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    """Run the real service until it is ready; settings by their names in capitals."""
    path = folder / "serve.py"
    path.write_text(script)
    settings = {f"TIEOUT_{name}": value for name, value in environment.items()}
    command = [sys.executable, str(path)]
    with running(command, folder / "service.log", TIEOUT_PORT=str(port), **settings) as process:
        until(lambda: httpx.get(f"http://127.0.0.1:{port}/readyz").is_success, "service ready")
        yield process
