"""How laws are drawn, and one running service for all tests that ask over HTTP."""

import subprocess
import sys
import time
from collections.abc import Iterator
from socket import create_server

import httpx
import pytest
from hypothesis import HealthCheck, settings

# No law fails because a machine is slow, and none on one machine alone: `make test` draws the same
# everywhere, `make check` draws anew.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", PATIENT, derandomize=True)
settings.register_profile("anew", PATIENT, print_blob=True)
settings.load_profile("same")

START_SECONDS_MAX = 30


@pytest.fixture(scope="session")
def url() -> Iterator[str]:
    """Start the service on a free port, stop it at the end."""
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "tieout", "serve", f"--port={port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            _wait_for(url, process)
            yield url
        finally:
            process.terminate()


def _wait_for(url: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS_MAX
    while process.poll() is None and time.monotonic() < deadline:
        try:
            httpx.get(f"{url}/readyz").raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("the service did not start")
